# Wpis: jedno dotknięcie i więcej dla kogoś, kto chce więcej.

today-heading = Jak jest dzisiaj?
today-heading-other = Jak było tego dnia?
today-none = Dziś bez wpisu
today-more = Więcej
today-another = Inny dzień
today-last = Ostatnio: { $felt }, { $when }.
today-same = Tak samo
today-entered-for = Wpisuję to za kogoś
today-erased-on = To konto zostanie usunięte { $date }. Do tego dnia można to cofnąć:

felt-very-heavy = Bardzo ciężko
felt-heavy = Ciężko
felt-in-between = Pośrodku
felt-lighter = Lżej
felt-window = Okno
felt-within-very-heavy = bardzo ciężko
felt-within-heavy = ciężko
felt-within-in-between = pośrodku
felt-within-lighter = lżej
felt-within-window = okno
felt-wave-gloss = kilka takich dni z rzędu to fala
felt-window-gloss = czas, kiedy puszcza

saved-title = Zapisane
saved-very-heavy = Zapisane. Bardzo ciężki dzień. Nic więcej nie trzeba.
saved-heavy = Zapisane. Ciężki dzień. Nic więcej nie trzeba.
saved-in-between = Zapisane. Dzień pośrodku. Nic więcej nie trzeba.
saved-lighter = Zapisane. Lżejszy dzień. Nic więcej nie trzeba.
saved-window = Zapisane. Okno. Nic więcej nie trzeba.
saved-plain = Zapisane. Nic więcej nie trzeba.
saved-more = Więcej o tym dniu
saved-change = Zmień to

none-heading = Ten dzień może zostać pusty.
none-what = Nic nie jest zapisane i niczego nie brakuje.
none-back = Wróć do dzisiaj

another-heading = Który dzień?
another-date = Inna data
another-go = Przejdź tam
another-fault = Tej daty nie da się odczytać albo jeszcze nie nadeszła. Potrzebny jest rok, miesiąc i dzień.

more-heading = Co chcesz dopisać?
more-symptoms = Objawy
more-came-back = Coś małego, co wróciło
more-dose = Dawka
more-thought = Straszna myśl
more-line = Kilka słów
more-enough = To wystarczy

came-back-label = Własnymi słowami
came-back-help = Zapach, łza, muzyka, chwila, kiedy się chce. Choćby najmniejsze.
line-label = Własnymi słowami
line-help = Tak długo albo krótko, jak przychodzi.
thought-label = Myśl, jej własnymi słowami
thought-help = Zostaje taka, jaka jest. Nic na nią nie odpowiada.
thought-strength = Jak jest silna?
thought-strength-help = 0 to prawie jej nie ma, 10 to najsilniej, jak może być. Może zostać puste.
thought-strength-blank = bez odpowiedzi
thought-saved = Zapisane.
thought-day = Do tego dnia

symptom-add-heading = Dodaj objaw
symptom-name = Jak go nazywasz?
symptom-name-help = Z ciała, głowy, zmysłów, snu, seksu: wszystkie liczą się tak samo.
symptom-origin = Skąd się wziął? Może zostać puste.
symptom-add = Dodaj
symptom-noted = zapisane: { $value }
symptom-ends = { $lo } to wcale, { $hi } to najsilniej, jak może być.
symptom-ends-better = { $lo } to najgorzej, jak może być, { $hi } to dobrze.
symptom-neutral = Przy { $value } nie jest ani dobrze, ani źle.
symptom-value = Wartość
symptom-value-fault = Potrzebna jest tu liczba od { $lo } do { $hi }.
symptom-skip = Pomiń
symptom-define = O tym objawie
symptom-asked = Pytaj o niego przy wpisie
origin-new = Nowy: przed lekiem go nie było
origin-known-before = Znany sprzed leku
origin-known-but-stronger = Znany sprzed leku, ale silniejszy albo inny
origin-unclear = Trudno powiedzieć

dose-none = Nie ma jeszcze zapisanej dawki.
dose-taken = Wzięta
dose-not-taken = Nie wzięta
dose-other = Inna ilość
dose-amount = Ile
dose-amount-help = Razem z jednostką, na przykład 37,5 mg albo 500 mcg.
dose-start-heading = Od tego dnia inna dawka
dose-start-help = To tylko zapis. Program niczego z niego nie liczy i go nie ocenia.
dose-drug = Lek
