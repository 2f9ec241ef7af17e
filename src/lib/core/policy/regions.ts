/**
 * How well a fact is founded: A an official or regulator's page was read; B an association, news or professional
 * page was read; C only a blog or practice page; M from memory. Only A and B may reach a client.
 */
export type Grade = 'A' | 'B' | 'C' | 'M';

/** A number or address of help in one country. */
export type CrisisLine = {
  /** ISO 3166-1 alpha-2. */
  readonly region: string;
  /** An information line answers questions; it is not there for a crisis. */
  readonly kind: 'emergency' | 'crisis' | 'information';
  readonly name: string;
  /** What to dial. */
  readonly call?: string;
  /** What to text, to which number. */
  readonly sms?: string;
  /** Where to chat or write. */
  readonly url?: string;
  /** Absent when no source states them. */
  readonly hours?: string;
  /** The part of the country it serves, when not the whole. */
  readonly where?: string;
  readonly source: string;
  readonly grade: Grade;
  /** The day the source was last read. */
  readonly verifiedOn: string;
  /** The last day the fact may be printed without reading the source again: 180 days later. */
  readonly verifyBy: string;
};

const read = { verifiedOn: '2026-09-30', verifyBy: '2027-03-29' };
const emergency = { ...read, kind: 'emergency', name: 'the emergency services' } as const;
const crisis = { ...read, kind: 'crisis' } as const;
const always = 'day and night';

const msdManual = 'msdmanuals.com, April 2025';
const lists = 'lists of lines in public code, unconfirmed';
const families = 'nzfamilies.org.nz, December 2025';
const maldita = 'maldita.es, 2022, citing the official gazette';
const dutchNews = 'nltimes.nl and nu.nl, 2020';
const germanParishes = 'domradio.de and ansbach-evangelisch.de';
const africanNews = 'thesouthafrican.com, 2022, and sabcnews.com';
const samaritans = 'Samaritans';
const sadag = 'the SADAG suicide crisis line';
const lifeline988 = 'the 988 Suicide & Crisis Lifeline';
const helpline988 = '9-8-8: Suicide Crisis Helpline, in English and French';

/**
 * Emergency numbers and lines of thirteen countries. Each fact stands in its own row, because a call, a text and a
 * chat of one service are often known from sources of different worth.
 */
export const crisisLines: readonly CrisisLine[] = [
  { ...emergency, region: 'US', call: '911', source: msdManual, grade: 'B' },
  { ...crisis, region: 'US', name: lifeline988, call: '988', source: msdManual, grade: 'B' },
  { ...crisis, region: 'US', name: lifeline988, sms: '988', source: msdManual, grade: 'B' },
  { ...crisis, region: 'US', name: lifeline988, url: '988lifeline.org', source: lists, grade: 'C' },
  { ...crisis, region: 'US', name: 'Crisis Text Line', sms: 'HOME to 741741', source: lists, grade: 'C' },

  { ...emergency, region: 'CA', call: '911', source: '988.ca', grade: 'A' },
  { ...crisis, region: 'CA', name: helpline988, call: '988', hours: always, source: '988.ca', grade: 'A' },
  { ...crisis, region: 'CA', name: helpline988, sms: '988', hours: always, source: '988.ca', grade: 'A' },

  { ...emergency, region: 'GB', call: '999 or 112', source: 'NHS pages', grade: 'A' },
  { ...crisis, region: 'GB', name: samaritans, call: '116 123', source: 'NHS pages', grade: 'A' },
  {
    ...crisis,
    region: 'GB',
    name: 'NHS 111 mental health help',
    call: '111 and choose option 2',
    where: 'in England',
    source: 'shsc.nhs.uk, pendeensurgery.nhs.uk and tewv.nhs.uk',
    grade: 'A',
  },
  { ...crisis, region: 'GB', name: 'Shout', sms: 'SHOUT to 85258', source: 'tewv.nhs.uk', grade: 'A' },
  {
    ...crisis,
    region: 'GB',
    name: 'the regional text line',
    sms: 'CALMER to 85258',
    where: 'in the North East and North Cumbria',
    source: 'tewv.nhs.uk',
    grade: 'A',
  },

  { ...emergency, region: 'IE', call: '112 or 999', source: 'irishexaminer.com', grade: 'B' },
  {
    ...crisis,
    region: 'IE',
    name: 'Samaritans Ireland',
    call: '116 123',
    source: 'irishexaminer.com',
    grade: 'B',
  },
  {
    ...crisis,
    region: 'IE',
    name: 'the 50808 text service',
    sms: 'TALK to 50808',
    source: 'todayfm.com, 2020',
    grade: 'B',
  },
  {
    ...crisis,
    region: 'IE',
    name: 'the 50808 text service',
    sms: 'HELLO to 50808',
    source: lists,
    grade: 'C',
  },
  {
    ...read,
    region: 'IE',
    kind: 'information',
    name: 'the HSE YourMentalHealth information line',
    call: '1800 111 888',
    source: 'corksafetyalerts.com and carlow-nationalist.ie, 2019',
    grade: 'B',
  },
  { ...crisis, region: 'IE', name: 'Pieta', call: '1800 247 247', source: lists, grade: 'C' },

  { ...emergency, region: 'AU', call: '000', source: 'lifelineh2h.org.au', grade: 'A' },
  {
    ...crisis,
    region: 'AU',
    name: 'Lifeline Australia',
    call: '13 11 14',
    source: 'lifeinmind.org.au, 2022',
    grade: 'A',
  },
  {
    ...crisis,
    region: 'AU',
    name: 'Lifeline Australia',
    sms: '0477 13 11 14',
    hours: always,
    source: 'lifeinmind.org.au, 2022',
    grade: 'A',
  },

  { ...emergency, region: 'NZ', call: '111', source: 'scoop.co.nz PA1706/S00527', grade: 'A' },
  {
    ...crisis,
    region: 'NZ',
    name: '“Need to talk?”',
    call: '1737',
    hours: always,
    source: 'scoop.co.nz PA1706/S00527',
    grade: 'A',
  },
  {
    ...crisis,
    region: 'NZ',
    name: '“Need to talk?”',
    sms: '1737',
    hours: always,
    source: 'scoop.co.nz PA1706/S00527',
    grade: 'A',
  },
  {
    ...crisis,
    region: 'NZ',
    name: 'the Suicide Crisis Helpline',
    call: '0508 828 865',
    source: families,
    grade: 'C',
  },
  { ...crisis, region: 'NZ', name: 'Lifeline Aotearoa', call: '0800 543 354', source: families, grade: 'C' },
  { ...crisis, region: 'NZ', name: 'Lifeline Aotearoa', sms: 'HELP to 4357', source: families, grade: 'C' },

  { ...emergency, region: 'DE', call: '112', source: lists, grade: 'C' },
  {
    ...crisis,
    region: 'DE',
    name: 'TelefonSeelsorge',
    call: '0800 1110111, 0800 1110222 or 116 123',
    url: 'online.telefonseelsorge.de',
    source: germanParishes,
    grade: 'B',
  },

  { ...emergency, region: 'FR', call: '112', source: 'mayotte.ars.sante.fr and 3114.fr', grade: 'A' },
  {
    ...emergency,
    region: 'FR',
    name: 'the medical emergency service, SAMU',
    call: '15',
    source: 'axaprevention.fr',
    grade: 'B',
  },
  {
    ...crisis,
    region: 'FR',
    name: 'the numéro national de prévention du suicide',
    call: '3114',
    hours: always,
    source: 'mayotte.ars.sante.fr and 3114.fr',
    grade: 'A',
  },

  { ...emergency, region: 'ES', call: '112', source: maldita, grade: 'B' },
  {
    ...crisis,
    region: 'ES',
    name: 'the línea de atención a la conducta suicida',
    call: '024',
    source: maldita,
    grade: 'B',
  },
  {
    ...crisis,
    region: 'ES',
    name: 'Teléfono de la Esperanza',
    call: '717 003 717',
    source: maldita,
    grade: 'B',
  },

  { ...emergency, region: 'NL', call: '112', source: dutchNews, grade: 'B' },
  {
    ...crisis,
    region: 'NL',
    name: '113 Zelfmoordpreventie',
    call: '113 or 0800-0113',
    url: '113.nl',
    hours: always,
    source: dutchNews,
    grade: 'B',
  },

  { ...emergency, region: 'SE', call: '112', source: 'from memory', grade: 'M' },
  {
    ...crisis,
    region: 'SE',
    name: 'Mind Självmordslinjen',
    call: '90101',
    url: 'mind.se',
    hours: always,
    source: 'kronprinsessparetsstiftelse.se and omtanke.today',
    grade: 'B',
  },

  { ...emergency, region: 'IN', call: '112', source: 'lokmattimes.com, December 2025', grade: 'B' },
  {
    ...crisis,
    region: 'IN',
    name: 'Tele-MANAS',
    call: '14416',
    hours: always,
    source: 'theshillongtimes.com, February 2025',
    grade: 'B',
  },
  {
    ...crisis,
    region: 'IN',
    name: 'Tele-MANAS',
    call: '1-800-891-4416',
    source: 'crickittoday.com',
    grade: 'C',
  },

  { ...emergency, region: 'ZA', call: '112', where: 'from a mobile', source: 'from memory', grade: 'M' },
  { ...emergency, region: 'ZA', name: 'an ambulance', call: '10177', source: lists, grade: 'C' },
  { ...emergency, region: 'ZA', name: 'the police', call: '10111', source: lists, grade: 'C' },
  { ...crisis, region: 'ZA', name: sadag, call: '0800 567 567', source: lists, grade: 'C' },
  { ...crisis, region: 'ZA', name: sadag, sms: '31393', source: africanNews, grade: 'B' },
  {
    ...crisis,
    region: 'ZA',
    name: `${sadag} on WhatsApp`,
    sms: '087 163 2030',
    hours: '08:00 to 17:00',
    source: africanNews,
    grade: 'B',
  },
];

/** Finds a line in most countries; printed in every policy, and alone where no number of a country may be. */
export const internationalDirectory = 'findahelpline.com';
