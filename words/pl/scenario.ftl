# Dlaczego plik ze scenariuszem nie jest przyjęty. Po miejscu tekst zaczyna się małą literą.

scenario-at = W { $field }: { $what }
scenario-unreadable = Pliku nie da się otworzyć.
scenario-not-json = To nie jest scenariusz w formacie JSON.
scenario-missing = to pole jest potrzebne, a go nie ma.
scenario-unknown = pola o tej nazwie program nie zna. Nic nie jest liczone, bo mogła to być granica.
scenario-not-text = tu ma być tekst w cudzysłowie.
scenario-not-a-number = tu ma być liczba większa od 0, a procenty i punkty sięgają 100.
scenario-not-whole = tu ma być liczba całkowita, najwyżej { $most }.
scenario-not-a-list = tu ma być lista, a na niej coś.
scenario-not-an-object = tu ma być obiekt z polami.
scenario-not-a-date = tu ma być data w postaci 2026-01-05.
scenario-form = tej postaci program nie zna. Zna: tablet, capsule, liquid, er_tablet, er_capsule, ec_tablet, ec_capsule i odt.
scenario-circumstance = tej okoliczności program nie zna. Zna: epilepsy, withdrawal-seizure, withdrawal-delirium, pregnancy i depot.
scenario-bands-none = jeden z przedziałów sięga w dół do 0 mg, a tu nie ma takiego.
scenario-twice = Jedno z pól jest tu dwa razy, a chodzić może tylko o jedno.
scenario-bands-too-many = program czyta najwyżej { $most } przedziałów.
scenario-bands-twice = dwa przedziały zaczynają się powyżej tej samej dawki.
scenario-bands-no-cap = brakuje granicy: at_most_percent, at_most_mg albo at_most_occupancy_points.
scenario-bands-range = granica równa zeru nie jest granicą.
scenario-bands-days = liczby dni i kroków są całkowite, od 1 do { $most }.
scenario-both = z dwóch pól, które znaczą to samo, może być tylko jedno.
scenario-not-falling = ta dawka nie leży poniżej poprzedniej albo leży poniżej celu.
scenario-goal-not-below = ten cel nie leży poniżej dawki, która jest brana.
