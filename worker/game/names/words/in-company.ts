/** Swear words that people are called, and the words of the same language beside which they are a name, in lower case. */
interface Company {
  names: ReadonlySet<string>
  beside: RegExp
}

/**
 * "Fuk" is a curse, and "Fuk Lam" somebody's name: each of these is a name where all words around it are such as stand in
 * names of its language. English words among those (man, king, fat) are left out.
 */
export const IN_COMPANY: readonly Company[] = [
  {
    names: words('fuk tit pik kuk poo pee'),
    beside:
      oneOf(`au chan chau cheng cheuk cheung chi chiu choi chow chu chui chun chung fai fong fung hau hing hin ho hoi hok
hon hung ip kai kam kau kei keung kin kit kwai kwan kwok kwong lai lam lau law lee leung li lim lin ling lok lui luk lung mak mei
mui nam ngai ngan pak pang ping poon pui sang shan shek sheung shing shiu shuk siu sze tak tam tat ting tong tsang tse tsui tsz tung
wah wai wan wing wong wu yam yan yat yau yee yeung yik yin ying yip yiu yu yue yuen yuk yung tan goh koh chua teo yeo sim hock seng
kim jin ji hyun soo min woo joon jun young hye park choi cho jang shin seo kwon song yoo jeong bae baek nam lian huat kiat chye`),
  },
  // Pupils are asked for no more than a first name and an initial.
  {
    names: words('jap'),
    beside:
      /^(?:[a-z]|kaur|singh|gill|sandhu|sidhu|dhillon|grewal|brar|dhaliwal|bains|bajwa|sekhon|virk|mann|malhi|johal|sohal|deol|aulakh|randhawa|sodhi|bedi|chahal|preet|leen|ji|nam|[a-z]+(?:preet|deep|jit|jeet|inder|winder))$/u,
  },
  {
    names: words('porn'),
    beside: /^(?:sri|wong|charoen|siri|som)\p{L}{3,}$|^\p{L}{3,}(?:sak|kul|wong|suk|thong|sri)$/u,
  },
  {
    names: words('cu'),
    beside: oneOf(
      `nguyen tran le pham huynh hoang phan vu vo dang bui duong ly thi van minh long thanh tuan anh linh huong trong quang lan hoa mai huy nam`,
    ),
  },
  {
    names: words('boji'),
    beside: oneOf(
      `wang li zhang liu chen yang huang zhao wu zhou xu sun zhu hu guo he lin gao luo zheng liang xie tang deng feng`,
    ),
  },
  {
    names: words('kike'),
    beside:
      oneOf(`garcia lopez perez martinez gomez rodriguez fernandez gonzalez sanchez hernandez ramirez torres flores diaz
moreno jimenez ruiz alvarez romero alonso gutierrez navarro dominguez vazquez ramos gil serrano molina morales ortega castro`),
  },
]

/** Swear words that families are called: a name behind another, as in "Terrance Dicks" and "Adolf Fick". */
export const FAMILY_NAMES: ReadonlySet<string> = words('fick cocks dicks coons muff hore twatt mingers pene pito')

/** What stands before such a word without being a first name. */
export const NO_FIRST_NAMES: ReadonlySet<string> =
  words(`i ich je yo io you u we he she it they my your ur his her our their the a an
some any no all every many much more two big huge massive tiny small little fat long hard wet nice good bad hot hairy dirty black
white suck sucks lick licks eat eats like love loves want wants get give bitte ein eine der die das den mein dein le la les un une mon
ton ta ma el los las una mi tu su il lo gli mio tuo no non and of for with in on to from mr mrs miss ms dr sir lord king queen`)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}

function oneOf(list: string): RegExp {
  return new RegExp(`^(?:${list.split(/\s+/).join('|')})$`, 'u')
}
