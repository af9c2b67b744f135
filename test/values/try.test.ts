import { test } from 'vitest'
import { readQuantity, formatQuantity } from '../../src/model/values/quantity.ts'
test('x', () => {
  const show = (t: string, c = {}) => { const r = readQuantity(t, c); console.log(JSON.stringify(t).padEnd(22), r.fault ? `${r.fault.rule} [${t.slice(r.fault.start, r.fault.end)}] ${r.fault.message} | ${r.fault.fix?.tier} ${r.fault.fix?.title} | ${r.fault.or ?? ''}` : 'OK ' + formatQuantity(r.value) + ' ' + JSON.stringify(r.notes ?? '')) }
  for (const t of ['2000','45%','4 h','1500 EUR','2100 USD/month','33/month','1000 USD each','about 12000','4 hours','2 weeks','-12000 EUR','+5%','$2,000','2k EUR','€5.000','EUR 2000','10,000','1_000','007','>= 45%','≥ 45%','+500','-20','#1','1e3','.inf','NaN','9007199254740993','12:30','2 wks','1500 eur','1500 ERU','2000 subscribers','3:1','5.000','1.234,56 EUR','10,5','2m','2m EUR','2 million USD','100 EUR per month','100 EUR monthly','100 EUR/mo','100 EUR a month','45 percent','3 percentage points','~2000','ca. 200','€ 5','5 €','12.345 EUR','100.5 JPY','about 0','','TBD','20..30','5.','.5','10 000','foo','100 EUR/moth','US$5','kr 500','500 kr','R$ 20','2000 foo','1,00,000 INR','$2k','$2,000/mo','2000 EUR garbage','100 EUR each month','12.5.5', '0x10','--5','1/2','45 % each']) show(t)
  console.log('-- percent'); for (const t of ['0.25','25','1','0','-0.5','25/month']) show(t, {unit:{kind:'percent'}})
  console.log('-- metric'); for (const t of ['2000 subscribers','2000 newsletter subscribers','33 mql/month','2000 leads', '2000 subscribers/month','2,000 Subscribers']) show(t, {metricName:'subscribers Newsletter subscriber', metrics: new Set(['mql'])})
  for (const t of ['33 mql','4 EUR/mql','4 EUR/mqls','33 mqll']) show(t, {metrics: new Set(['mql'])})
})
