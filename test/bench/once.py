# Runs one command and prints wall seconds, CPU seconds, peak memory in bytes and the exit code, as the system counts them.
# Usage: python3 once.py COMMAND ARGUMENT...   (what the command prints is read and thrown away)
import os
import subprocess
import sys
import threading
import time

start = time.perf_counter()
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
reader = threading.Thread(target=lambda: [None for _ in iter(lambda: child.stdout.read1(65536), b'')])
reader.start()
_, status, usage = os.wait4(child.pid, 0)
wall = time.perf_counter() - start
reader.join()
peak = usage.ru_maxrss * (1 if sys.platform == 'darwin' else 1024)
print(wall, usage.ru_utime + usage.ru_stime, peak, os.waitstatus_to_exitcode(status))
