# Wnoszenie dziennika, który był prowadzony gdzie indziej.

import-heading = Wnieś dziennik
import-what = Można tu wnieść tabelę dni prowadzoną gdzie indziej: całą albo wcale. Najpierw ta strona pokazuje, co z niej rozumie; nic się nie zapisuje, zanim tego nie potwierdzisz.
import-code-first = To mogą być całe lata. Zginęłyby razem z hasłem, więc najpierw potrzebny jest potwierdzony kod odzyskiwania.
import-file = Dziennik, plik CSV
import-file-help = Jedna linia na dzień, kolumna z datami w rodzaju 2026-11-23 i kolumny z liczbami.
import-doses = Dawki, osobny plik CSV
import-doses-help = Może zostać puste. Potrzebne są kolumny start_date i dose_mg; drug nie jest konieczna.
import-look = Pokaż, co jest zrozumiałe
import-understood = Co jest zrozumiałe
import-span = { $count ->
    [one] Jedna linia, { $first }.
    [few] { $count } linie, od { $first } do { $last }.
   *[many] { $count } linii, od { $first } do { $last }.
}
import-columns-help = Każda zatrzymana kolumna staje się objawem. Jej wartości zostają takie, jak w pliku.
import-nothing-taken = Nic jeszcze nie jest wniesione. Każda linia mówi, dlaczego:
import-scale = Skala liczb
import-scale-lo = Od
import-scale-hi = do
import-scale-fault = Skala potrzebuje dwóch liczb, najpierw mniejszej.
import-filled = { $count ->
    [one] Jedna wartość.
    [few] { $count } wartości.
   *[many] { $count } wartości.
}
import-range = Od { $least } do { $most }.
import-mixed = { $count ->
    [one] W linii { $lines } jest tekst, a nie liczba. Kolumnę można pominąć albo poprawić plik.
   *[other] W liniach { $lines } jest tekst, a nie liczby. Kolumnę można pominąć albo poprawić plik.
}
import-mixed-more = { $count ->
    [one] W liniach { $lines } i jeszcze jednej jest tekst, a nie liczby. Kolumnę można pominąć albo poprawić plik.
   *[other] W liniach { $lines } i { $count } innych jest tekst, a nie liczby. Kolumnę można pominąć albo poprawić plik.
}
import-keep = Zatrzymaj tę kolumnę
import-better = Im więcej, tym lepiej
import-neutral-more = Ma wartość, przy której nie jest ani dobrze, ani źle
import-neutral = Ta wartość
import-neutral-help = Na skali od 1 do 7 może to być 4. To, co leży po jej dobrej stronie, liczy się tak jak ona.
import-neutral-fault = Kolumna { $column }: wartość, przy której nie jest ani dobrze, ani źle, to ma być liczba.
import-doses-found = Dawki
import-doses-take = Wnieś też dawki
import-drug = Lek
import-drug-help = W pliku nie ma jego nazwy.
import-drug-fault = Dawki potrzebują nazwy leku.
import-name-long = Jakaś nazwa w pliku jest pusta albo ma więcej niż { $most } znaków.
import-set-aside = Nie czytane: { $columns }.
import-take = Wnieś
import-another-file = Inny plik
import-done = Wniesione.
import-done-what = { $days }. { $symptoms ->
    [one] Jeden objaw.
    [few] { $symptoms } objawy.
   *[many] { $symptoms } objawów.
} { $doses ->
    [0] {""}
    [one] Jedna dawka.
    [few] { $doses } dawki.
   *[many] { $doses } dawek.
}
import-undo = Cofnij wniesienie
import-standing = Wniesione dotąd
import-future = W pliku jest dzień, który jeszcze nie nadszedł: { $date }. Wnieść można dni do dzisiaj.
import-overlap = Dziennik ma już wartości tych objawów, a w pliku jest takich dni: { $days }. Wniesione znowu stałyby podwójnie.
import-twice = Wnieś je mimo to
