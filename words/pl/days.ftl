# Dni, jeden dzień, poprawianie i usuwanie.

days-empty = Nic jeszcze nie jest zapisane.
days-blank = Dzień, którego nie ma na liście, został pusty. To znaczy tylko tyle.
days-symptoms = { $count ->
    [one] { $count } objaw
    [few] { $count } objawy
   *[many] { $count } objawów
}
days-thoughts = { $count ->
    [one] myśl
    [few] { $count } myśli
   *[many] { $count } myśli
}
days-lines = { $count ->
    [one] notatka
    [few] { $count } notatki
   *[many] { $count } notatek
}
days-came-back = coś wróciło

day-title = Dzień
day-add = Dopisz coś
day-month = Cały miesiąc
day-change = Zmień
day-remove = Usuń
day-thought = Myśl
day-event = Wydarzenie
day-strength = siła { $strength } na 10
day-came-back = Coś małego, co wróciło
day-entered-for = Wpis za kogoś.
day-dose-start = Od tego dnia: { $drug } { $dose }
day-unreadable = { $count ->
    [one] Jednego wpisu nie da się odczytać. Zostaje taki, jaki jest, i niczego w nim nie zgadujemy. Osoba, która prowadzi to miejsce, może mieć kopię, w której jest cały.
    [few] { $count } wpisów nie da się odczytać. Zostają takie, jakie są, i niczego w nich nie zgadujemy. Osoba, która prowadzi to miejsce, może mieć kopię, w której są całe.
   *[many] { $count } wpisów nie da się odczytać. Zostają takie, jakie są, i niczego w nich nie zgadujemy. Osoba, która prowadzi to miejsce, może mieć kopię, w której są całe.
}

entry-heading = Zmień ten wpis
entry-stands = tak jest teraz
entry-earlier = Wcześniejsze wersje

remove-heading = Usunąć ten wpis?
remove-what = Znika razem ze wszystkimi wcześniejszymi wersjami i nic go tu nie przywróci.
remove-keep = Zostaw go
