import { type Language, words } from './language.ts'

/** French, with guillemets or English marks. */
export const fr: Language = {
  tag: 'fr',
  says: words(
    'dit disent disait déclare déclarent déclaré déclarait affirme affirment affirmé affirmait annonce annoncent annoncé',
    'assure assurent assuré assurait explique expliquent expliqué expliquait ajoute ajoutent ajouté ajoutait précise précisent',
    'précisé précisait estime estiment estimé estimait indique indiquent indiqué souligne soulignent souligné soulignait',
    'confirme confirment confirmé dénonce dénoncent dénoncé avertit averti avertissent prévient prévenu préviennent soutient',
    'soutenu soutiennent juge jugent jugé rappelle rappellent rappelé reconnaît reconnu reconnaissent admet admis admettent',
    'promet promis promettent prétend prétendu prétendent insiste insistent insisté raconte racontent raconté racontait',
    'répète répété martèle martelé rapporte rapporté rapportent regrette regrettent regretté note noté notent observe',
    'observé conclut conclu nie nié démenti dément accuse accusé accusent considère considèrent révèle révélé craint craignent',
  ),
  utters: words(
    'demande demandé demandent répond répondu répondent réplique répliqué écrit écrivent lance lancé lancent poursuit poursuivi',
    'confie confié confient plaisante plaisanté ironise ironisé s’exclame exclame exclamé tweete tweeté qualifie qualifié',
    'commente commenté résume résumé soupire soupiré tonne tonné tempête parle parlé évoque évoqué appelle appelé s’agace agace',
    'renchérit renchéri reprend repris crie crié murmure murmuré salue salué critique critiqué se félicite félicité réagit réagi',
  ),
  weak: words('parle parlé appelle appelé note noté juge jugé reprend demande demandé'),
  nouns: words(''),
  acts: words(''),
  tells: words(''),
  participles: words(
    'déclarant affirmant ajoutant expliquant précisant assurant estimant dénonçant soulignant évoquant disant',
  ),
  auxiliaries: words(
    'a ont avait avaient aussi également encore ensuite alors déjà s’est est lui leur nous vous me te y en toutefois',
  ),
  passives: words('été être'),
  sources: [['selon'], ['d’après'], ["d'après"], ['pour'], ['à', 'en', 'croire']],
  pronouns: {
    il: 'he',
    elle: 'she',
    ils: 'they',
    elles: 'they',
    'celui-ci': 'he',
    'celle-ci': 'she',
    je: 'narrator',
    nous: 'narrator',
    on: 'narrator',
  },
  determiners: words(
    'le la les un une des ce cet cette ces son sa ses leur leurs notre nos plusieurs deux trois quatre cinq l’ du',
  ),
  prepositions: words(
    'de à en dans sur avec sans sous pour par chez vers après avant depuis pendant entre contre au aux du des lors selon d’après',
  ),
  subordinators: words('que quand lorsque si comme puisque parce alors tandis où'),
  conjunctions: words('et mais ou donc car ni'),
  relatives: words('qui dont lequel laquelle'),
  adverbs: words('hier aujourd’hui ici puis enfin cependant toutefois dimanche matin soir'),
  dates: words(
    'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre',
    'décembre',
  ),
  roles: words(
    'ministre président présidente maire directeur directrice porte-parole chef cheffe patron patronne secrétaire député députée',
    'sénateur sénatrice préfet préfète procureur procureure avocat avocate juge médecin docteur professeur professeure chercheur',
    'chercheuse scientifique expert experte économiste sociologue historien historienne entraîneur entraîneuse capitaine joueur',
    'syndicaliste militant militante habitant habitante riverain témoin victime voisin voisine agriculteur agricultrice fondateur',
    'responsable gendarme policier commandant colonel général écrivain auteur actrice acteur chanteur chanteuse préfecture mairie',
    'police gouvernement entreprise association syndicat autorités élus collectif parquet ministère source communiqué rapport',
  ),
  titles: words('m mme mlle dr pr me mgr'),
  particles: words('de du des la le d’ von van ben el al'),
  abbreviations: words('m mm dr pr me mgr st ste av etc p art'),
  bodies: words(
    'ministère conseil cour parti union association fédération groupe banque police université agence commission radio',
  ),
  roleEnding: /(?:eur|euse|iste|ologue|trice)$/u,
  enclitic: /^(.+?)(?:-t)?-(il|elle|ils|elles|on)$/u,
}
