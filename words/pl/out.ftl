# Wyjście: pliki i usunięcie wszystkiego.

out-heading = Zabierz wszystko ze sobą albo usuń
out-export = Zabierz wszystko ze sobą
out-export-what = Plik na Twoim urządzeniu nie jest zamknięty. Kto otworzy urządzenie, może go przeczytać.
out-json = Wszystko, ze wszystkimi wcześniejszymi wersjami (JSON)
out-csv = Dziennik w tabeli (CSV)
out-delete = Usuń to konto
out-delete-what = Konto znika ze wszystkim, co w nim jest, i nic go nie przywróci. W kopiach osoby, która prowadzi to miejsce, zamknięty zapis może zostać jeszcze przez kilka tygodni.
out-delete-go-on = Dalej, do usunięcia
out-delete-later = Usuń za siedem dni
out-delete-now = Usuń teraz
out-delete-set = To konto zostanie usunięte { $date }.
out-delete-keep = Zatrzymaj konto
out-deleted = Konto jest usunięte.
out-deleted-what = Nic z tego, co w nim było, tu nie zostało.
out-delete-host = To jedyne konto gospodarza. Bez niego nikt nie zaprosi stąd innych; następne można zrobić poleceniem na serwerze.
