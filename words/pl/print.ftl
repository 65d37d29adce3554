# Kartki na papierze: dla mnie, dla farmaceuty, dla lekarza i pytania na wizytę.

print-heading = Na papierze
print-what = Każda kartka drukuje się tylko wtedy, kiedy ją wybierzesz. Na końcu mówi, czego na niej nie ma. Drukuje przeglądarka, na A4 albo Letter.
print-person = Dla mnie: jak złożyć każdą dawkę
print-person-gloss = dużym drukiem, każda cząstka narysowana
print-pharmacist = Dla farmaceuty: ile czego
print-pharmacist-gloss = produkty i ilości na każde 28 dni i nic z Twoich zapisków
print-prescriber = Dla lekarza: rachunek
print-prescriber-gloss = reguła, następny krok wiersz po wierszu, wątpliwości i źródła
print-questions = Na wizytę: co biorę i o co chcę zapytać
print-questions-gloss = pytania i miejsce do pisania; bez wyliczonych kroków
print-now = Drukuje się to przez „Drukuj” w przeglądarce.
print-on = { $drug }, wypisane { $date }
print-name = { $drug } ({ $name })
print-not-here = Czego na tej kartce nie ma
print-back = Wszystkie kartki

print-person-heading = Jak złożyć każdą dawkę
print-person-now = Teraz: { $doses }
print-person-since = od { $date }
print-person-nothing = Ten lek nie jest teraz brany.
print-person-at-hand-blank = Nie jest jeszcze zapisane, co jest pod ręką, więc nie ma rysunku cząstek.
print-person-next = Następny krok, kiedy go zaczniesz: { $doses }
print-person-next-one = Albo: { $doses }
print-person-not-before = Według reguły albo planu nie wcześniej niż { $date }. Później jest tak samo dobrze i zostać jest tak samo dobrze.
print-person-no-next = Nie ma tu następnego kroku. Dawka zostaje, jaka jest.
print-person-further = Dalej w planie lekarza
print-person-further-steps = Dalej w planie kroków
print-person-further-line = { $line }: { $parts }
print-person-not = Dni i objawów, myśli i notatek, powodów z planu, innych leków. Nic na tej kartce nie zaczyna się bez Ciebie.

print-pharmacist-heading = Ile czego
print-pharmacist-what-list = Policzone z obecnej dawki i z planu lekarza tak, jak jest zapisany.
print-pharmacist-what-schedule = Policzone z obecnej dawki i z planu kroków tak, jak jest zapisany.
print-pharmacist-what-now = Policzone na 28 dni obecnej dawki. To, co jest tylko propozycją, się nie liczy.
print-pharmacist-period = Od { $from } do { $to }
print-pharmacist-dose = { $doses } dziennie przez { $days }
print-pharmacist-product = Produkt
print-pharmacist-amount = Ilość
print-pharmacist-parts = Dzielone tabletki są liczone cząstkami: to, co zostaje, idzie na inny dzień. Nic nie jest dodane na to, co się rozleje albo pokruszy.
print-pharmacist-unmade = { $dose } nie da się złożyć z tych produktów, więc nic nie jest za nią policzone.
print-pharmacist-at-hand-blank = Nie ma zapisanych produktów, więc są tu tylko dawki.
print-pharmacist-nothing = Ten lek nie jest teraz brany, więc nic nie jest policzone.
print-pharmacist-goes-on = Po tym roku plan idzie dalej.
print-pharmacist-not = Powodu brania, objawów, zapisków, powodów z planu, innych leków, żadnego adresu. Ta kartka nie jest receptą.

print-quantity-pieces = { $count ->
    [one] { $count } sztuka
    [few] { $count } sztuki
    [many] { $count } sztuk
   *[other] { $count } sztuki
}
print-quantity-volume = { $volume } ml
print-quantity-drops = { $count ->
    [one] { $count } kropla
    [few] { $count } krople
    [many] { $count } kropli
   *[other] { $count } kropli
}

print-prescriber-heading = Rachunek następnego kroku
print-prescriber-now = Teraz: { $doses } od { $date }
print-prescriber-method = Skąd bierze się następna dawka
print-prescriber-step = Następny krok wiersz po wierszu
print-prescriber-no-step = Żaden następny krok nie jest tu liczony.
print-prescriber-doubts = Na ile to pewne
print-prescriber-published = Co jest opublikowane o tempie, obok siebie
print-prescriber-pace = Szybsza reguła niż { $percent } dawki co { $days } dni nie jest tu liczona.
print-prescriber-known = Co wiedzieć o tym leku
print-prescriber-figures = Skąd są liczby
print-prescriber-curves = Krzywe dawki i zajęcia, { $target }.
print-prescriber-sources = Źródła
print-prescriber-source = { $text } ({ $read })
print-prescriber-none = Tego leku nie ma w katalogu, więc nie ma tu żadnej liczby ani źródła.
print-prescriber-decides = Liczby w regule ustala osoba, która bierze lek, albo lekarz. Program tylko liczy i o niczym nie decyduje.
print-prescriber-not = Wcześniejszych dawek, dni i objawów, myśli i notatek, powodów z planu, innych leków.

print-questions-heading = Na następną wizytę
print-questions-take = Co biorę
print-questions-take-line = { $drug }: { $doses } od { $date }
print-questions-take-none = Nic nie jest jeszcze zapisane.
print-questions-at-hand = Co mam pod ręką
print-questions-at-hand-line = { $drug }: { $products }
print-questions-ask = O co chcę zapytać
print-questions-1 = Jak mała może być następna zmiana i jak długo mogę zostać na jednej dawce?
print-questions-2 = Czy jest płyn, mniejsza tabletka albo lek robiony w aptece, żeby dało się złożyć małe dawki?
print-questions-3 = Co można zrobić, kiedy robi się za ciężko: zostać, wrócić kawałek, poczekać?
print-questions-4 = Przy jakich objawach dzwonię tego samego dnia i do kogo, także w nocy?
print-questions-5 = Co w tym czasie z innymi lekami, alkoholem, prowadzeniem auta?
print-questions-6 = Po czym odróżnić odstawianie od tego, na co jest ten lek?
print-questions-7 = Czy może to iść bez dnia, w którym musi się skończyć?
print-questions-8 = Kiedy rozmawiamy następnym razem i jak się skontaktować przedtem?
print-questions-own = Moje własne pytania
print-questions-answers = Co ustalamy
print-questions-not = Wyliczonych kroków i dat, dni i objawów, myśli i notatek, powodów z planu.
