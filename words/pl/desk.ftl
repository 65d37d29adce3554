# Biurko redakcji i kto w niej jest.

desk-heading = Biurko redakcji
desk-what = Szkice i słowa, które ktoś zostawił. Czyta je tylko redakcja. To, co opublikowane, czytają wszyscy.
desk-left = Zostawione dla Was
desk-left-what = Słowa ludzi, którzy odeszli. Kto je napisał, czytał je pierwszy: dopóki nikt ich nie zmienia, wystarczy jedno „tak” z redakcji.
desk-to-read = Czeka na drugą osobę
desk-own = Twoje, czeka na kogoś innego
desk-published = Opublikowane
desk-withdrawn = Zdjęte
desk-nothing = Nic tu nie leży.
desk-new-story = Zapisz czyjeś słowa
desk-new-page = Napisz stronę „{ $page }”
desk-unreadable = { $count ->
    [one] Jednego tekstu nie da się otworzyć. Zostaje tak, jak jest.
    [few] { $count } tekstów nie da się otworzyć. Zostają tak, jak są.
   *[many] { $count } tekstów nie da się otworzyć. Zostają tak, jak są.
}
desk-story = Słowa od innych, { $language }
desk-page = { $page }, { $language }
desk-language-en = po angielsku
desk-language-pl = po polsku
desk-preview = Tak to będzie wyglądać
desk-preview-button = Pokaż, jak to wygląda
desk-save = Zapisz tę wersję
desk-edit = Zmień tekst
desk-consent = Jak i kiedy autor się zgodził
desk-consent-help = Słowa ukazują się tylko wtedy, gdy ktoś zapisał, że ich autor powiedział „tak”: redakcja je czyta, w razie potrzeby skraca, pokazuje tu wszystkim, a zabrać je można w każdej chwili.
desk-consent-how = Jak wyraził zgodę
desk-consent-how-help = „W liście”, „przez telefon, po przeczytaniu na głos”.
desk-consent-day = Którego dnia
desk-consent-day-fault = Tej daty nie da się odczytać. Pisze się ją tak: 2026-11-03.
desk-consent-given = Zgoda: { $how }, { $date }.
desk-consent-itself = Zgoda przez zostawienie słów.
desk-consent-none = Nikt jeszcze nie zapisał, że autor się zgodził.
desk-may-stand = To zdanie jest przeczytane. Może zostać.
desk-yes = Tak, opublikuj tę wersję
desk-yes-what = Czytasz to jako druga osoba. Poszukaj tego, czego żadne sprawdzenie nie znajdzie: dawki słowami, imienia, obietnicy, beznadziei, zdania, które dziś w nocy kogoś przestraszy.
desk-own-words = Od ostatniej publikacji są tu Twoje zmiany. Czyta to ktoś inny z redakcji i mówi „tak” albo nie.
desk-nobody-else = Nikogo innego w redakcji jeszcze nie ma. Gospodarz może kogoś dodać.
desk-published-is = Tę wersję czytają wszyscy.
desk-published-older = Wszyscy czytają starszą wersję: numer { $number }.
desk-fault-not-newest = Ktoś to w międzyczasie zmienił. Tu jest najnowsza wersja.
desk-fault-dose = Jest w tym dawka: { $found }. W słowach od innych dawek nie ma. Nic się nie ukazało; wszystko nadal tu jest.
desk-fault-not-read = Te zdania obiecują albo odbierają nadzieję. Każde potrzebuje Twojego zaznaczenia albo innych słów.
desk-fault-no-consent = Nikt nie zapisał, że autor się zgodził. Można to dodać w „Zmień tekst”.
desk-fault-full = Jest tu tyle tekstów, ile się mieści. Można usunąć taki, który nie jest już potrzebny.
desk-fault-page-exists = Ta strona w tym języku już jest. To, co wpisane, jest tutaj; do tamtej strony prowadzi jedno dotknięcie.
desk-fault-page-open = Otwórz tamtą stronę
desk-remark = Uwagi dla reszty redakcji
desk-remark-save = Zostaw te słowa
desk-withdraw = Zdejmij to
desk-withdraw-what = Nikt już tego nie czyta; wersje zostają na biurku.
desk-remove = Usuń to ze wszystkimi wersjami
desk-remove-what = Dla słów, których autor zabrał swoje „tak”. Nic ich potem nie przywróci.
desk-history = Co się z tym działo
desk-event-saved = Wersja { $number }, { $name }, { $date }
desk-event-left = Zostawione przez autora, { $month }
desk-event-remarked = { $name }, { $date }, pisze:
desk-event-published = Wersja { $number } opublikowana, { $name }, { $date }
desk-event-withdrawn = Zdjęte, { $name }, { $date }
desk-version = Wersja { $number }
desk-back = Wróć do biurka

editors-heading = Redakcja
editors-what = Redakcja pisze strony tego miejsca i czyta słowa, które ktoś zostawia. Nic się nie ukazuje, dopóki druga osoba z redakcji nie powie „tak”. Niczyjego dziennika redakcja nie czyta.
editors-begin = Załóż biurko redakcji
editors-begin-what = Pierwsze miejsce w redakcji jest wtedy Twoje. Żeby coś mogło się ukazać, potrzebna jest druga osoba.
editors-closed = Redakcja już tu jest, a Twojego konta w niej nie ma. Może je dodać ktoś, kto jest i gospodarzem, i w redakcji.
editors-list = Kto jest w redakcji
editors-you = Ty
editors-name = Imię, którym ktoś się loguje
editors-add = Dodaj to konto do redakcji
editors-added = To konto jest teraz w redakcji.
editors-unknown = Nie ma tu konta z takim imieniem.
editors-end = Już nie w redakcji
editors-end-what = Od razu zabiera klucz. Wcześniejsze kopie zapasowe nadal go mają, zamknięty hasłem tamtego konta.
