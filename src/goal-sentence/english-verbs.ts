/** Verbs, things and qualities that decide what kind of sentence it is. */
export const englishVerbClasses: Record<string, string> = {
  RISE: 'increase grow raise boost lift improve expand extend enhance strengthen widen gain build up climb rise step scale push elevate maximise maximize multiply accelerate enlarge broaden deepen jump double triple quadruple treble higher uplift bump top upgrade swell advance better optimise optimize intensify heighten bolster',
  FALL: 'reduce cut lower decrease drop shrink shorten trim slash minimise minimize halve lessen bring-down fall decline eliminate limit cap curb diminish ease prevent avoid avert stop end lose shave remove-down clear',
  REACH:
    'persuade convince inspire motivate reach hit achieve attain get win earn secure generate land score meet exceed surpass beat book close sell shift convert attract acquire collect gather bank save make take bring hold keep maintain retain retain sustain sign draw pull recruit-customers drive deliver net capture produce harvest rake clinch bag pocket rank sit stay become be have turn move-to obtain receive garner amass top-up log clock gross pass see finish-in run-in outperform outsell settle restore recover regain raise-to enter fill place',
  'RESULT-VERB':
    'increase grow raise boost lift improve reduce cut lower decrease drop shorten trim slash halve double triple quadruple treble reach hit achieve attain win earn secure generate land gain sell shift convert attract acquire retain bank save clear clearing close exceed surpass beat net gross bring get bringing book add draw sign pull capture drive raise push push recover save score deliver yield fetch take lose shrink eliminate make rank recruit retain',
  ACTIVITY:
    'redo remake redraw repackage reprint cold publish write post blog vlog tweet launch send host attend train create design learn read study email film record implement install document prospect network organise organize conduct research visit practise practice draft produce draw-up compile prepare present schedule set-up update refresh tidy clean file submit print distribute translate edit rewrite redesign rebrand revamp rebuild overhaul audit analyse analyze interview survey brainstorm plan develop introduce roll deploy migrate configure register enrol enroll join volunteer exercise stretch walk jog swim meditate journal cook mail deliver-leaflets pitch call phone ring contact invite participate speak blog podcast stream upload share comment engage demo demonstrate coach mentor teach educate brief advertise sponsor promote market test experiment review monitor track report map define identify list catalogue tag photograph shoot hire appoint onboard partner collaborate explore investigate evaluate assess complete finish start begin try use adopt apply build make hold run open expand move carry offer provide give put ask talk discuss meet reply respond answer follow hand gather collect set reserve allocate dedicate spend invest check clear keep maintain ensure add do go take get work focus commission order buy purchase procure establish found form digitise digitize automate integrate streamline standardise standardize rework restructure reorganise reorganize switch replace fix optimise optimize mount stage deliver release ship issue announce celebrate celebrate pilot trial localise localize subtitle proofread showcase exhibit display wrap compose assemble curate arrange merge consolidate relaunch reach-out remind rehearse repaint label pack scan photograph sketch code debug backup archive sort declutter sow plant knit bake attend apply revise sit wake sleep drink eat floss unsubscribe unplug outline moderate decorate renovate refurbish canvass doorknock knock leaflet flyer cold-call interview shadow certify redecorate restock rotate swap score-leads segment clean-up nurture book',
  STRONG:
    'redo remake redraw repackage reprint cold talk meet ask discuss spend invest publish write post blog vlog tweet launch send host attend train create design learn read study email film record implement install document prospect network organise organize conduct research visit practise practice draft compile prepare present schedule update refresh tidy clean file submit print distribute translate edit rewrite redesign rebrand revamp rebuild overhaul audit analyse analyze interview survey brainstorm plan introduce roll deploy migrate configure register enrol enroll join volunteer exercise stretch walk jog swim meditate journal cook mail pitch call phone ring contact invite participate speak podcast stream upload share comment demo demonstrate coach mentor teach brief sponsor test review monitor track report map define catalogue tag photograph shoot hire appoint onboard explore investigate evaluate assess reserve allocate dedicate commission automate integrate relaunch release ship announce localise localize subtitle proofread showcase exhibit rehearse label scan code archive outline moderate compose assemble curate arrange redecorate restock canvass certify trial pilot remind digitise standardise',
  'OUTCOME-THING':
    'revenue turnover sales profit profits profitability margin margins income earnings money cash bookings orders customers clients subscribers followers members donors accounts leads signups sign-ups enquiries inquiries visitors visits traffic views downloads installs registrations conversions conversion retention churn loyalty awareness reputation satisfaction share rate ratio score rating ratings engagement footfall attendance turnout reviews referrals backlinks mentions quotes placements impressions reach clicks opens ctr roas roi nps csat gmv mrr arr ltv cac cpa cpl cpc deals contracts pipeline demand sponsors stockists retailers distributors users fans audience listeners readers readership viewers buyers shoppers guests diners tenants delegates attendees exhibitors donations pledges memberships subscriptions renewals costs cost spend savings complaints returns refunds errors defects bounce abandonment drop-off weight kilos occupancy utilisation utilization productivity mark grade diploma degree certificate certification medal award qualification licence license promotion votes signatures applications applicants visibility presence trust credibility authority recognition preference uptake adoption penetration dependence reliance confidence frequency basket value volume volumes business chains venues partnerships partner partners appearances coverage responses requests answers time shares saves likes comments repurchase reorder',
  'LIGHT-VERB': 'make do get take give put go carry have see be bring',
  'NOUN-LIKE':
    'email blog post call market sample review report video test ad event demo podcast mail stream visit contact survey book design plan order page list tag form store shop brand product trial film record print phone track exhibit campaign deliver train process share return click open stock brief display label study host host gather exercise walk coach',
  'OWN-ACTION':
    'installation rollout implementation completion deployment migration publication roll-out onboarding documentation',
  'PLACE-THING':
    'area city market country region location town state postcode district territory neighbourhood neighborhood county province site branch',
  RACE: 'marathon half race k triathlon ironman mile lap sprint km',
  'STATE-WORD':
    'current updated tidy clean fresh organised organized up-to-date up stocked documented accurate complete',
  UPKEEP: 'keep maintain hold',
  'PEOPLE-THING':
    'customer client subscriber follower member donor account lead signup visitor sponsor stockist retailer distributor user fan listener reader viewer buyer shopper guest tenant delegate attendee exhibitor partner partnership deal contract order booking sale pledge donation membership subscription appointment enquiry inquiry referral review registration download chain venue school hospital supplier advertiser patient student backer applicant contact prospect franchisee reseller affiliate patron franchise appearance placement mention trial quote win feature backlink request response answer',
  'ACTIVITY-THING':
    'post article blog newsletter episode workshop webinar session campaign email mailer meeting interview brochure leaflet flyer video reel story podcast demo presentation talk guide ebook whitepaper case-study case page landing-page website site app shop store report sheet spreadsheet plan calendar strategy process procedure policy checklist template playbook survey audit tag course lesson training research work homework class log diary list folder tutorial book chapter card mailing catalogue event stand booth banner poster ad advert advertisement photo photograph shoot programme program system tool platform dashboard database tracker software feature installation rollout roll-out migration integration refresh redesign update call round-table roundtable tour sample box kit budget outreach draft module tiktoks carousel logo thread press-release release giveaway contest competition survey debrief standup retro office shopfront window menu location branch letter script sop persona',
  'VAGUE-QUALITY':
    'better best more bigger greater stronger higher lower faster happier happy healthier fitter calmer fresher sharper successful worthwhile meaningful significant significantly substantial substantially considerable considerably great good decent nice effective effectively efficient efficiently quality engaging engaged memorable amazing awesome professional proper properly robust exciting inspiring modern innovative sustainable relevant strong fewer less several various many some few numerous regular regularly occasional ideal optimal improved enhanced top-notch leading premier trusted well organised organized clear popular famous respected younger delightful delights delight confident smoothly seamless satisfied wonderful brilliant extra lots plenty quickly larger smarter richer easier smaller wider deeper visible competitive timely appropriate adequate reasonable consistent consistently much strongest biggest largest greatest fastest highest nicest finest smartest cleverest happiest',
  SLOGAN:
    'leading world-class go-to premier best-in-class cutting-edge number-one favourite favorite unrivalled unbeatable',
  'VAGUE-VERB':
    'improve enhance optimise optimize strengthen increase boost grow better maximise maximize leverage support encourage promote develop enable',
  WANT: 'want wish hope aim need plan intend aspire like love strive seek try endeavour endeavor expect prefer going about able ready commit promise pledge decide determined looking planning hoping aiming trying',
  MODAL: 'will must should shall would could can may might ought',
  PRONOUN:
    'i we you they he she it us me them our my your their his her its one ones everyone everybody someone anybody everything something anything things thing stuff people folk who which what when where why how that this these those there here itself myself ourselves',
  'FUNCTION-WORD':
    "the a an of to for from in on at by with without via through using into onto over under above below up down off out about as and or but so than then that this these those be is are was were been being am do does did done have has had having not no it its 's if while per each every all both any some more most less much many few very just only also too again still back ahead both either neither nor between across around during within until before after against among amongst upon plus minus least most at own same such other another rather quite even ever never once twice total overall new extra additional further own yet let lets let's please me i'd i'll we'll we'd i'm we're i've we've it's that's don't won't can't",
  'SENTENCE-FRAME':
    'goal goals objective objectives aim target targets okr kpi smart mission vision resolution team marketing-team everyone set help ensure sure manage result results key',
  CONNECTOR: 'and then so plus while & ; to',
  'MEANS-WORD': 'through via using thanks leveraging with',
  'PLACE-WORD': 'in at across among amongst for with to on from of throughout between',
  'COMPLETION-VERB':
    'be translate digitise digitize install print film record photograph replace merge close renovate catalogue launch publish release ship open finish complete pass submit register relaunch migrate earn obtain get become gain receive attain secure win deliver deploy implement roll install introduce appoint hire certify file sign land rebrand redesign rebuild move adopt achieve qualify graduate set-up establish create build write design develop produce',
  'STRONG-COMPLETION':
    'launch publish release ship open finish complete pass submit register relaunch migrate deploy rebrand file obtain graduate',
  QUALIFICATION:
    'exam test diploma degree certificate certification licence license qualification accreditation badge award medal permit patent visa certified accredited course mba phd',
  ROLE: 'director head chief manager lead ceo cmo cfo cto coo vp chair chairman chairwoman partner president treasurer trustee ambassador editor officer supervisor captain board controller',
  RECOGNITION:
    'featured listed certified accredited published mentioned reviewed shortlisted nominated invited accepted approved promoted appointed selected elected admitted licensed stocked profiled',
  'OPENER-VERB': 'ensure make guarantee see',
  BRAND:
    'instagram facebook tiktok youtube linkedin pinterest twitter reddit google whatsapp amazon etsy shopify spotify twitch telegram snapchat threads discord slack yelp tripadvisor trustpilot ebay airbnb hubspot salesforce mailchimp wechat bing glassdoor eventbrite kickstarter substack medium github quora vimeo klaviyo deliveroo zalando',
}

export const englishInflected = [
  'RISE',
  'FALL',
  'REACH',
  'RESULT-VERB',
  'ACTIVITY',
  'STRONG',
  'OUTCOME-THING',
  'PEOPLE-THING',
  'ACTIVITY-THING',
  'COMPLETION-VERB',
  'STRONG-COMPLETION',
  'QUALIFICATION',
  'ROLE',
  'LIST-WORD',
  'WANT',
  'EVENT',
  'RESPONSE',
  'SENTENCE-FRAME',
]
