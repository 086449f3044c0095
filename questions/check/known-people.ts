/**
 * Some of the best-known people alive or lately dead: enough to catch an article for practice that puts words into a
 * real mouth. The list is short on purpose, and cannot prove that a name is invented.
 */
const KNOWN_PEOPLE: readonly string[] = [
  // politics
  ...['Donald Trump', 'Joe Biden', 'Barack Obama', 'Michelle Obama', 'Hillary Clinton', 'Kamala Harris', 'JD Vance'],
  ...['Vladimir Putin', 'Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'Alexander Lukashenko', 'Dmitry Peskov'],
  ...['Xi Jinping', 'Narendra Modi', 'Angela Merkel', 'Olaf Scholz', 'Friedrich Merz', 'Emmanuel Macron'],
  ...['Boris Johnson', 'Keir Starmer', 'Rishi Sunak', 'Nigel Farage', 'Giorgia Meloni', 'Viktor Orbán'],
  ...['Recep Tayyip Erdoğan', 'Benjamin Netanyahu', 'Justin Trudeau', 'Ursula von der Leyen', 'Jacinda Ardern'],
  ...['Nelson Mandela', 'King Charles', 'Prince Harry', 'Meghan Markle', 'Pope Francis', 'Pope Leo', 'Dalai Lama'],
  // science and campaigns
  ...['Albert Einstein', 'Stephen Hawking', 'Jane Goodall', 'David Attenborough', 'Neil deGrasse Tyson'],
  ...['Anthony Fauci', 'Christian Drosten', 'Katalin Karikó', 'Greta Thunberg', 'Malala Yousafzai', 'Al Gore'],
  // sport
  ...['Lionel Messi', 'Cristiano Ronaldo', 'Kylian Mbappé', 'Erling Haaland', 'Harry Kane', 'David Beckham'],
  ...['Serena Williams', 'Roger Federer', 'Rafael Nadal', 'Novak Djokovic', 'LeBron James', 'Michael Jordan'],
  ...['Usain Bolt', 'Simone Biles', 'Lewis Hamilton', 'Max Verstappen', 'Tiger Woods', 'Megan Rapinoe'],
  // music and film
  ...['Taylor Swift', 'Beyoncé', 'Beyoncé Knowles', 'Rihanna', 'Adele', 'Ed Sheeran', 'Billie Eilish', 'Lady Gaga'],
  ...['Justin Bieber', 'Ariana Grande', 'Kanye West', 'Harry Styles', 'Dua Lipa', 'Shakira', 'Paul McCartney'],
  ...['Tom Cruise', 'Tom Hanks', 'Leonardo DiCaprio', 'Emma Watson', 'Oprah Winfrey', 'Kim Kardashian', 'MrBeast'],
  // business
  ...['Elon Musk', 'Jeff Bezos', 'Bill Gates', 'Mark Zuckerberg', 'Tim Cook', 'Steve Jobs', 'Sam Altman'],
  ...['Warren Buffett', 'Sundar Pichai', 'Satya Nadella', 'Jack Ma', 'Richard Branson', 'Rupert Murdoch'],
]

const known = new Set(KNOWN_PEOPLE.map(plain))

/** Whether a full name is that of a well-known person, whatever its capitals, accents and spaces. */
export function isKnownPerson(name: string): boolean {
  return known.has(plain(name))
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
}
