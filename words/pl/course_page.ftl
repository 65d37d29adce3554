# Strona wokół przebiegu. To, co mówi przebieg, jest w course.ftl.

course-page-announced = Ta strona porównuje miesiące. Może pokazać, że jest lżej, że jest ciężej albo że nic się nie zmienia.
course-page-look = Popatrzę teraz
course-page-all = całość
course-page-year = rok
course-page-quarter = trzy miesiące
course-page-month = miesiąc
course-page-week = tydzień
course-page-between = Od { $first } do { $last }
course-page-earlier = Wcześniej
course-page-later = Później
course-page-table = to samo w tabeli
course-page-table-heading = Przebieg w tabeli
course-page-back = Wróć do rysunku
course-page-whole = Wróć do przebiegu
course-page-doubts = Na ile to pewne
course-page-import = Wnieś dziennik prowadzony gdzie indziej
course-page-stretches = Fale i okna
course-page-changes = Co się zmienia i od kiedy
course-page-doses = Dawki

# Długości, które mogą brzmieć jak odliczanie.
course-page-lengths-kept-back = Dopóki coś może jeszcze trwać, długości i czasy do wyrównania widać tylko na życzenie.
course-page-lengths-ask = Mimo to je pokaż
course-page-lengths-leave-out = Pomiń znowu długości i czasy

# To, co program przypuszcza.
course-page-guesses = Fale, okna, trwałe zmiany i to, co przyszło po kroku, to przypuszczenia programu. Twoje własne znaki zostają takie, jakie są, z przypuszczeniami i bez nich.
course-page-guesses-leave-out = Pomiń przypuszczenia
course-page-guesses-show = Pokaż przypuszczenia
hidden-guesses = Ukryj to, co program przypuszcza o przebiegu

# Po każdym kroku w dół osobna strona.
course-page-steps = Po każdym kroku w dół
course-page-steps-before = Wcześniejsze kroki
course-page-step-title = Po kroku w dół
course-page-step = { $drug }: z { $from } na { $to }
course-page-step-before = Poprzedni krok
course-page-step-after = Następny krok
course-page-step-nothing = Wokół tego kroku nie ma zapisków, więc nie ma też rysunku.
course-page-step-kept-back = To, co przychodzi po kroku, może jeszcze trwać. Ile to zajmuje, widać tylko na życzenie.
course-page-step-ask = Mimo to pokaż
course-page-step-keep-back = Pomiń to znowu
course-page-table-of-step = To samo, tydzień po tygodniu

# Co przyszło, co minęło, co wróciło.
course-page-symptoms = Co przyszło, co minęło, co wróciło
course-page-symptoms-none = W tych zapiskach nic nie przyszło ani nie minęło. Nie mogą powiedzieć, co będzie dalej.
course-page-symptoms-moved = Objawy
course-page-symptoms-changed = Pojedyncze objawy i od kiedy
course-page-own-windows = Twoje własne okna
course-page-lighter-days = Dni nazwane lżejszymi
course-page-months-before = Wcześniejsze miesiące

# Z własnych zapisków.
course-page-notes = Z moich zapisków
course-page-notes-none = Nic tu nie ma. Mogą tu stać słowa z lżejszego dnia i to, co małe i wróciło.

# Własny znak.
more-mark = Znak: fala albo okno
mark-heading = Znak dla tego dnia
mark-what = To Twój znak. Program go nie zmienia i nie dyskutuje z nim.
mark-wave = Fala
mark-wave-gloss = kilka dni cięższych niż te wokół
mark-window = Okno
mark-take-back = Cofnij znak
mark-stands-wave = Twój znak: fala
mark-stands-window = Twój znak: okno
