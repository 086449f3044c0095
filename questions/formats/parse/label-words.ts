/**
 * What fact-checkers call their verdicts, as they write it, by language. A word that is true of part of a claim, or of how
 * it is told, stands in neither list: see `BETWEEN` in `label.ts`.
 */
export const LABEL_WORDS: Record<string, { supported: string[]; baseless: string[] }> = {
  en: {
    supported: [
      ...['true', 'correct', 'accurate', 'supported', 'confirmed', 'verified', 'real', 'factual', 'fact', 'right'],
      ...['correct attribution', 'authentic', 'genuine', 'this is true', 'this is correct', 'proven', 'proved'],
    ],
    baseless: [
      ...['false', 'fake', 'baseless', 'incorrect', 'inaccurate', 'wrong', 'untrue', 'not true', 'not correct'],
      ...['not accurate', 'not real', 'hoax', 'fabricated', 'made up', 'made-up', 'fiction', 'myth', 'debunked'],
      ...['pants on fire', 'pants-fire', 'four pinocchios', 'totally false', 'completely false', 'fake news'],
      ...['unfounded', 'unsupported', 'no evidence', 'without evidence', 'no basis', 'incorrect attribution'],
      ...[
        'misattributed',
        'misattribution',
        'fabricated quote',
        'fake quote',
        'doctored',
        'photoshopped',
        'not supported',
      ],
      ...['altered video', 'altered photo', 'altered image', 'manipulated', 'manipulated video', 'manipulated image'],
      ...['lie', 'disinformation', 'conspiracy theory', 'inaccurate claim', 'false claim', 'no proof', 'bogus'],
    ],
  },
  es: {
    supported: ['verdadero', 'verdadera', 'cierto', 'cierta', 'verdad', 'correcto', 'correcta', 'real', 'es verdad'],
    baseless: [
      ...['falso', 'falsa', 'bulo', 'es falso', 'mentira', 'no es cierto', 'no es verdad', 'incorrecto', 'incorrecta'],
      ...[
        'sin fundamento',
        'infundado',
        'sin evidencia',
        'no hay pruebas',
        'montaje',
        'fabricado',
        'manipulado',
        'erróneo',
      ],
    ],
  },
  fr: {
    supported: ['vrai', 'vraie', "c'est vrai", 'exact', 'exacte', 'correct', 'confirmé', 'avéré'],
    baseless: [
      ...['faux', 'fausse', "c'est faux", 'infondé', 'infondée', 'sans fondement', 'inexact', 'incorrect', 'intox'],
      ...[
        "c'est une intox",
        'aucune preuve',
        'inventé',
        'détourné',
        'montage',
        'manipulé',
        'erroné',
        'canular',
        'totalement faux',
      ],
    ],
  },
  de: {
    supported: ['wahr', 'richtig', 'stimmt', 'korrekt', 'belegt', 'zutreffend', 'echt', 'fakt'],
    baseless: [
      ...['falsch', 'unwahr', 'unbelegt', 'frei erfunden', 'erfunden', 'stimmt nicht', 'nicht wahr', 'nicht richtig'],
      ...['fälschung', 'gefälscht', 'manipuliert', 'haltlos', 'unbegründet', 'keine belege', 'ohne beleg'],
      ...['falschmeldung', 'widerlegt', 'fake'],
    ],
  },
  pt: {
    supported: ['verdadeiro', 'verdadeira', 'verdade', 'correto', 'correta', 'é verdade', 'fato', 'facto', 'certo'],
    baseless: [
      ...[
        'falso',
        'falsa',
        'é falso',
        'é falsa',
        'mentira',
        'boato',
        'é boato',
        'não é verdade',
        'incorreto',
        'incorreta',
      ],
      ...['sem provas', 'sem fundamento', 'infundado', 'fraude', 'montagem', 'errado', 'errada', 'pimenta na língua'],
    ],
  },
  it: {
    supported: ['vero', 'vera', 'verità', 'corretto', 'corretta', 'esatto', 'è vero'],
    baseless: [
      ...['falso', 'falsa', 'bufala', 'è falso', 'notizia falsa', 'infondato', 'infondata', 'non è vero', 'inventato'],
      ...['senza prove', 'errato', 'scorretto', 'panzana pazzesca', 'manipolato'],
    ],
  },
  pl: {
    supported: ['prawda', 'prawdziwe', 'prawdziwa', 'to prawda', 'potwierdzone', 'zgodne z prawdą'],
    baseless: [
      ...['fałsz', 'fałszywe', 'fałszywa', 'nieprawda', 'nieprawdziwe', 'to nieprawda', 'fake news', 'bezpodstawne'],
      ...['brak dowodów', 'nie jest prawdą', 'kłamstwo', 'zmyślone', 'fejk'],
    ],
  },
  tr: {
    supported: ['doğru', 'gerçek', 'doğrulandı'],
    baseless: ['yanlış', 'sahte', 'asılsız', 'doğru değil', 'gerçek değil', 'uydurma', 'yalan', 'kanıt yok'],
  },
  id: {
    supported: ['benar', 'fakta', 'betul', 'terbukti benar', 'tepat'],
    baseless: [
      ...['salah', 'hoaks', 'hoax', 'tidak benar', 'palsu', 'bohong', 'disinformasi', 'keliru', 'konten palsu'],
      ...['tidak terbukti benar', 'tidak tepat', 'konten tiruan', 'fabricated content', 'konten yang dimanipulasi'],
    ],
  },
  hi: {
    supported: ['सही', 'सच', 'सत्य', 'सही है', 'सच है', 'असली'],
    baseless: [
      'गलत',
      'ग़लत',
      'फर्जी',
      'फ़र्ज़ी',
      'झूठ',
      'झूठा',
      'असत्य',
      'सही नहीं',
      'सच नहीं',
      'नकली',
      'निराधार',
      'फेक',
      'फ़ेक',
      'बेबुनियाद',
    ],
  },
  ar: {
    supported: ['صحيح', 'حقيقي', 'صحيحة', 'حقيقة', 'حقيقية', 'صادق'],
    baseless: [
      ...['خطأ', 'خاطئ', 'زائف', 'كاذب', 'مزيف', 'غير صحيح', 'غير صحيحة', 'ملفق', 'مفبرك', 'زائفة', 'كاذبة', 'مزيفة'],
      ...['لا أساس له', 'لا أساس له من الصحة', 'كذب', 'إشاعة', 'شائعة', 'خاطئة'],
    ],
  },
  nl: {
    supported: ['waar', 'juist', 'klopt', 'correct'],
    baseless: ['onwaar', 'niet waar', 'onjuist', 'klopt niet', 'nep', 'vals', 'ongegrond', 'fout', 'verzonnen'],
  },
  scandinavian: {
    supported: ['sant', 'sandt', 'helt sant', 'korrekt', 'rett', 'stämmer'],
    baseless: [
      'falskt',
      'falsk',
      'usant',
      'usandt',
      'feil',
      'helt feil',
      'felaktigt',
      'fejl',
      'forkert',
      'osant',
      'stämmer inte',
    ],
  },
  ru: {
    supported: ['правда', 'верно', 'достоверно'],
    baseless: ['ложь', 'фейк', 'неправда', 'неверно', 'вымысел', 'не правда'],
  },
  uk: { supported: ['правда', 'правдиво'], baseless: ['неправда', 'фейк', 'брехня', 'хибно', 'неправдиво'] },
  cs: { supported: ['pravda', 'pravdivé'], baseless: ['nepravda', 'nepravdivé', 'lež', 'hoax', 'neopodstatnené'] },
  balkan: {
    supported: ['istina', 'tačno', 'točno', 'ispunjeno', 'adevărat', 'вярно', 'истина', 'точно'],
    baseless: [
      'neistina',
      'netačno',
      'netočno',
      'lažna vijest',
      'laž',
      'fals',
      'невярно',
      'лажна вест',
      'неистина',
      'lažno',
    ],
  },
  el: {
    supported: ['αληθές', 'αλήθεια', 'σωστό'],
    baseless: ['ψευδές', 'ψεύδος', 'ψευδής', 'λάθος', 'ψέμα', 'αναληθές'],
  },
  fi: { supported: ['totta', 'tosi', 'oikein'], baseless: ['väärin', 'epätosi', 'ei totta', 'väärä', 'perätön'] },
  hu: { supported: ['igaz', 'valós'], baseless: ['hamis', 'nem igaz', 'kamu', 'álhír', 'valótlan'] },
  asia: {
    supported: [
      '正確',
      '正确',
      '真',
      '屬實',
      '属实',
      '真实',
      '事実',
      '正しい',
      '사실',
      '참',
      'đúng',
      'เรื่องจริง',
      'จริง',
      'সত্য',
      'உண்மை',
      'సత్యం',
      'totoo',
    ],
    baseless: [
      ...[
        '錯誤',
        '错误',
        '假',
        '虛假',
        '虚假',
        '不實',
        '誤り',
        '虚偽',
        '거짓',
        '사실 아님',
        '전혀 사실 아님',
        'sai',
        'không đúng',
      ],
      ...['เท็จ', 'ปลอม', 'ข่าวปลอม', 'মিথ্যা', 'ভুয়া', 'பொய்', 'తప్పు', 'hindi totoo', 'peke'],
    ],
  },
  near: {
    supported: ['درست', 'נכון', 'אמת', 'سچ'],
    baseless: ['نادرست', 'غلط', 'جعلی', 'לא נכון', 'שקר', 'שקרי', 'جھوٹ', 'palsu'],
  },
}

/** Words that stand for a verdict among the answers of a question. */
export const ANSWER_WORDS = {
  supported: ['yes', 't', 'sí', 'si', 'oui', 'ja', 'sim', 'sì', 'tak', 'evet', 'ya', 'हाँ', 'نعم', 'v'],
  baseless: ['no', 'f', 'non', 'nein', 'nee', 'não', 'nie', 'hayır', 'tidak', 'नहीं', 'لا'],
} as const
