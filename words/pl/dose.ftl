# Dawki i dlaczego wpisana dawka nie jest przyjęta.

dose-milligrams = { $amount } mg
dose-micrograms = { $amount } µg
dose-fault-empty = Brakuje tu ilości, na przykład 37,5 mg.
dose-fault-unit-missing = Brakuje jednostki: mg, µg albo g. Bez niej da się to czytać na dwa sposoby.
dose-fault-unknown-unit = Ta jednostka to nie mg, µg (także mcg, ug) ani g.
dose-fault-concentration = To jest stężenie płynu, a nie dawka. Dawka to ilość leku, na przykład 5 mg.
dose-fault-negative = Dawka nie bywa mniejsza od zera.
dose-fault-too-large = To więcej niż { $most }, a tyle w ciągu dnia nie bierze się żadnego leku. Pewnie to pomyłka w pisaniu.
dose-fault-too-fine = To dokładniej niż do mikrograma.
dose-fault-ambiguous = Przecinek albo kropka może tu dzielić ułamek albo tysiące. Jasne jest na przykład 1,1250 mg albo 1125 µg.
dose-fault-thousands = Cyfry rozdzielone spacją da się czytać na dwa sposoby. Pisane razem są jasne.
dose-fault-bare-separator = Przecinek albo kropka potrzebuje cyfry z obu stron, na przykład 0,5 mg.
dose-fault-leading-zero = Zero przed całą liczbą może znaczyć, że zginął przecinek. Czy to 0,5 mg, czy 5 mg?
dose-fault-digits = Potrzebne są tu cyfry od 0 do 9.
dose-fault-not-a-number = Ilość zaczyna się od liczby, na przykład 37,5 mg.
