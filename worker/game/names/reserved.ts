import { NameBook } from './same-name.ts'

/** What only those who lead a round are called, in the languages of the players, and what belongs to the house. */
const RESERVED = new NameBook(
  `Teacher|Professor|Instructor|Host|Admin|Administrator|Moderator|Mod|Staff|System|Support|Official|
Baseless|Baseless team|Game master|Quizmaster|
Lehrer|Lehrerin|Lehrkraft|Leitung|Spielleiter|Spielleitung|Klassenlehrer|Klassenlehrerin|Moderatorin|Prof|
Enseignant|Enseignante|Professeur|Maître|Maîtresse|Animateur|Animatrice|Modérateur|Administrateur|
Profesor|Profesora|Maestro|Maestra|Docente|Anfitrión|Moderador|Administrador|Professora|Anfitrião|
Insegnante|Professore|Professoressa|Moderatore|Amministratore|Docent|Leraar|Leerkracht|Lerares|Meester|Juf|Beheerder|
Lärare|Lärarinna|Lærer|Opettaja|Kennari|Nauczyciel|Nauczycielka|Učitel|Učitelka|Učiteľ|Učiteľka|Tanár|Tanárnő|
Profesoară|Învățător|Învățătoare|Nastavnik|Nastavnica|Profesorica|Mësuesi|Mësuesja|
Учитель|Учительница|Преподаватель|Ведущий|Админ|Администратор|Модератор|Вчитель|Вчителька|Учител|Учителка|Наставник|
Δάσκαλος|Δασκάλα|Καθηγητής|Καθηγήτρια|Διαχειριστής|Öğretmen|Hoca|Öğretmenim|Yönetici|Sunucu|
מורה|המורה|מנהל|המנהל|معلم|معلمة|المعلم|المعلمة|أستاذ|أستاذة|الأستاذ|مدرس|مدرسة|مدير|المدير|استاد|
शिक्षक|शिक्षिका|अध्यापक|अध्यापिका|गुरुजी|শিক্ষক|শিক্ষিকা|ஆசிரியர்|ఉపాధ్యాయుడు|അധ്യാപകൻ|
Cikgu|Pak Guru|Bu Guru|Guro|Giáo viên|Thầy giáo|Cô giáo|Quản trị viên|ครู|คุณครู|อาจารย์|ผู้ดูแล|
先生|教師|老师|老師|教师|主持人|管理员|管理員|主持|司会|司会者|管理者|ホスト|せんせい|선생님|선생|교사|관리자|진행자|운영자|
Mwalimu|Onderwyser|Onderwyseres|Juffrou`.split(/\s*\|\s*/),
)

/** Whether a name is one that only the host of a round has, however it is spelled: "TEACHER", "Tеacher 2", "the host". */
export function isReserved(name: string): boolean {
  const bare = name
    .replace(/^(?:the|real|your|our|der|die|le|la|el|il|o|a)\s+(?=\S{3})/i, '')
    .replace(/(?<![\s\d_.-])[\s\d_.-]+$/u, '')
  return [name, bare].some((each) => RESERVED.has(each))
}
