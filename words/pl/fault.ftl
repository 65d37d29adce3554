# Kiedy coś nie działa: co się stało, co jest przechowane, co można teraz zrobić.

fault-title = Nie teraz
fault-typed = To, co wpisane
fault-again = Spróbuj jeszcze raz
fault-home = Na początek

fault-signed-out = Zaloguj się
fault-signed-out-help = Nikt nie jest tu zalogowany albo minął czas tej wizyty. Wszystko, co zapisane, jest bezpieczne.
fault-not-there = Pod tym adresem nic nie ma
fault-not-there-help = Możliwe, że zostało usunięte. Nic innego się nie zmienia.
fault-changed-meanwhile = Inne okno zapisało pierwsze
fault-changed-meanwhile-help = To, co zapisało, zostaje. To, co wpisane tutaj, nie jest zapisane i stoi niżej, więc można je skopiować.
fault-unreadable = Tego nie da się odczytać
fault-unreadable-help = Zostaje takie, jakie jest, i niczego nie zgadujemy. Osoba, która prowadzi to miejsce, może mieć kopię, w której jest całe.
fault-no-space = Nie ma miejsca na zapis
fault-no-space-help = Dysk serwera jest pełny. Z tego, co było, nic nie zginęło i można czytać dalej. To, co wpisane, stoi niżej.
fault-busy = Wiele osób naraz
fault-busy-help = Nic nie zginęło. Za kilka sekund będzie znów działać.
fault-foreign = To nie przyszło z naszej strony
fault-foreign-help = Nic się nie zmienia. Otwórz tu stronę jeszcze raz i powtórz.
fault-too-large = Tego jest więcej, niż się mieści
fault-too-large-help = Nic nie jest zapisane. Mniejszy kawałek przejdzie.
fault-no-confirmed-code = Najpierw potwierdzony kod odzyskiwania
fault-no-confirmed-code-help = To, co wniesione, zginęłoby razem z hasłem. Kod jest w miejscu „Ty”.
fault-failed = Coś tu nie zadziałało
fault-failed-help = To wina programu. To, co zapisane wcześniej, jest bezpieczne. To, co wpisane, stoi niżej, jeśli coś było.
fault-other-account = To było pisane na innym koncie
fault-other-account-help = W międzyczasie z tego miejsca korzysta ktoś inny. Nic z tego nie jest zapisane i nikomu się nie pokazuje.
