# Dlaczego plik nie został wczytany. To, co stoi po miejscu, zaczyna się małą literą; gdzie miejsca
# nie ma, pierwsza litera staje się wielka. Treść komórki nigdy tu nie stoi.

exchange-at-line = Wiersz { $line }: { $what }
exchange-at-column = Kolumna { $column }: { $what }
exchange-at-cell = Wiersz { $line }, kolumna { $column }: { $what }

exchange-empty = plik jest pusty.
exchange-no-rows = w pliku jest wiersz z nazwami, a pod nim nie ma nic.
exchange-not-text = to nie jest zwykły tekst. Zapisany jako CSV w UTF-8 da się wczytać.
exchange-too-large = plik ma więcej niż { $most } MB. W dwóch częściach da się wczytać.
exchange-too-many-cells = tabela ma więcej niż { $most } komórek. W dwóch częściach da się wczytać.
exchange-open-quote = tutaj cudzysłów się otwiera i nigdzie się nie zamyka.
exchange-no-header = w pierwszym wierszu stoją daty albo liczby. To miejsce na nazwy kolumn.
exchange-cells-beyond-header = w tym wierszu jest więcej komórek niż nazw w pierwszym wierszu.

exchange-no-date-column = żadna kolumna nie zawiera dat. Data wygląda tak: 2026-11-23.
exchange-date-missing = brakuje daty, a w tym wierszu coś jest zapisane.
exchange-not-a-date = to nie jest data w postaci 2026-11-23.
exchange-date-does-not-exist = takiej daty albo godziny nie ma w kalendarzu.
exchange-date-out-of-range = czytane są tylko lata od 1900 do 2199.
exchange-date-twice = ta data stoi już w wierszu { $first }. Gdy jest kolumna z godziną, data może stać kilka razy.
exchange-dose-twice = ta data stoi już w wierszu { $first } przy tym samym leku.
exchange-span-too-long = tę datę dzieli od innych dat w pliku ponad pięćdziesiąt lat.

exchange-not-a-number = to nie jest liczba. Gdzie nie ma zapisu, komórka może zostać pusta.
exchange-ambiguous-number = tę liczbę można odczytać na dwa sposoby, bo znak w niej może oddzielać ułamek albo tysiące. Z jednym zerem więcej na końcu jest jasna.
exchange-outside-scale = ta liczba leży poza skalą od { $lo } do { $hi }.
exchange-no-usable-column = nie ma kolumny z liczbami, którą można odczytać.
exchange-unknown-column = w pliku nie ma kolumny o tej nazwie.
exchange-column-twice = dwie kolumny noszą tę nazwę.
exchange-holds-dates = w tej kolumnie stoją daty.
exchange-column-empty = w tej kolumnie nic nie stoi.
exchange-neutral-off-scale = punkt neutralny leży poza skalą od { $lo } do { $hi } albo na jej ciężkim końcu.

exchange-no-start-column = w pliku z dawkami potrzebna jest kolumna start_date.
exchange-no-dose-column = w pliku z dawkami potrzebna jest kolumna dose_mg.
exchange-dose-missing = brakuje dawki.
exchange-not-a-dose = to nie jest dawka w miligramach.
exchange-dose-too-fine = ta dawka jest drobniejsza niż tysięczna część miligrama.
exchange-dose-too-large = ta dawka jest większa niż { $most } mg; to najpewniej pomyłka w zapisie.

# Polecenie, które czyta plik i zapisuje rysunek.
exchange-file-unreadable = Pliku nie da się otworzyć.
exchange-doses-unreadable = Pliku z dawkami nie da się otworzyć.
exchange-in-doses = W pliku z dawkami. { $what }
exchange-drawing-unwritable = Rysunku nie da się zapisać.
exchange-drawing-is-input = Rysunek stanąłby w miejscu pliku, który jest czytany.
