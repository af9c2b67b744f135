import type { Project } from '../model/project.ts'
import { wordsOf } from '../model/words.ts'

/** Words that name a place or a means to meet people, and nothing of what is said or done there. */
const channelWords = new Set(
  ['ad', 'ads', 'advertising', 'affiliate', 'affiliates', 'banner', 'banners', 'blog', 'blogs', 'billboards'].concat(
    ['email', 'emails', 'e-mail', 'mail', 'mailing', 'mailings', 'event', 'events', 'facebook', 'fair', 'fairs'],
    ['flyer', 'flyers', 'google', 'influencer', 'influencers', 'instagram', 'leaflets', 'linkedin', 'media'],
    ['newsletter', 'newsletters', 'podcast', 'podcasts', 'posters', 'ppc', 'pr', 'press', 'print', 'radio', 'sea'],
    ['search', 'sem', 'seo', 'sms', 'social', 'telesales', 'tiktok', 'trade', 'tv', 'video', 'videos', 'webinar'],
    ['webinars', 'website', 'whatsapp', 'youtube', 'x', 'twitter', 'pinterest', 'reddit', 'channels'],
  ),
)

/** Words that may stand around them and choose nothing either. */
const fillers = new Set(
  ['a', 'all', 'also', 'an', 'and', 'as', 'be', 'both', 'by', 'campaign', 'campaigns', 'combination', 'combine'].concat(
    ['content', 'digital', 'direct', 'do', 'etc', 'focus', 'for', 'grow', 'in', 'invest', 'is', 'lots', 'marketing'],
    ['mix', 'more', 'mainly', 'of', 'offline', 'on', 'online', 'or', 'organic', 'our', 'over', 'paid', 'plus', 'post'],
    ['posts', 'run', 'some', 'strong', 'the', 'through', 'to', 'up', 'use', 'using', 'various', 'via', 'we', 'will'],
    ['with', 'different', 'multi', 'channel', 'strategy', 'presence', 'platforms', 'activities'],
  ),
)

/** True for a text that names two channels or more and chooses nothing beside: "SEO, social media and email". */
export function listsOnlyChannels(text: string, { settings, channels }: Project): boolean {
  if (!settings.language.startsWith('en')) return false
  const own = new Set(channels.flatMap(({ id, title }) => wordsOf(`${id.replaceAll('-', ' ')} ${title}`)))
  const words = wordsOf(text)
  const named = words.filter((word) => channelWords.has(word) || (own.has(word) && !fillers.has(word)))
  return new Set(named).size > 1 && words.every((word) => channelWords.has(word) || own.has(word) || fillers.has(word))
}
