/**
 * Names that people have, and words of every day, which are on a list of rude words in some language: a name is told from
 * a swear word by the letters that it was typed with. In lower case, collected by `test/game/names/collisions.test.ts`.
 */
export const HARMLESS = `
scunthorpe cuntapay raper shiting fux bitte kutti ackel acunto adamcik am amador amina anani anita anuś anuş anuš aranha argandona ariano aso assi asu ayebatari balen
baler balle bander batty bego bekken bellendir bich biga bobo bocchino bogar bok bou buratti buratto butt butts buttz
byk bích cagna calice casci cazzola cerda chiante chiappa chie cigan coi cok coli comer con cona concha condi cono
cons consolo cooch coon corna corno cozza craghead criss cummer cumming cummings dacunto dalla dalle del depp deppen
derr devka dick diem dik ditmer downie duma dume dupy dyck dyke dykes eikel estie fan fanny fannye fava figone fik
fing finocchio fok forro fos franc fresse fricchione gago gasti gat gerbe gerber gogol gol gotte griet guro hard
hassia heil hoar hol hooker hora hui ische jaji jajko javel jebat jizzel jizzelle jodan johny jonna kacen kak kamina
kamine kanen kiké kimak kimme kiram kiri knepper knor kuma kunda kuni kuntz kusi lauda laude leche lode lolita lund
löser maeng mama mamon manko marcouiller marica mariconda martillo maul meme molo mona mong monta moona morón mose
mufti muna munter mussa mut muti myran myre mộng naida nayek negri nima olla orina osti otha paal padlo pala palen
palle palli panna pano patti pau peder pele penner perek perkerson perra perras perse pesce peter pica pici pico piel
pina pinkel pinto pippa pitt pompa poon popel poppen pot pron prost prout prutt puff pule puli pust péter quaglia
quenga quim raeven randi reet regina reika reva rola rosette ryssa saco salopek sambo sau scheet schiesser sega semen
shatz shota sial sibal sik sisa skeet sletten soper spagnola stake stoner subba suki sule sulin supak supot swastika
tahi tai tamere tanga tatti tavara terrone teven tharak tigan tite topa trio vacca voda watje whitler whittler wiener
wieners xana zayin zizi zydek فرج
`
