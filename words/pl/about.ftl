# O programie.

about-heading = Leeward { $version }
about-decides-nothing = Leeward zapisuje, pokazuje i liczy to, co ustawia osoba albo lekarz. Nie jest lekarzem ani wyrobem medycznym: o niczym nie decyduje i nie zastępuje nikogo, komu ufasz.
about-cannot = Osoba, która prowadzi to miejsce, może czytać to, co piszesz, kiedy trwa Twoje zalogowanie. Po wylogowaniu jest to zamknięte Twoim hasłem.
about-nowhere-else = Żadna strona o nic tu nie pyta innego komputera i nic nie jest zliczane.
about-source-heading = Kod źródłowy
about-licence = To wolne oprogramowanie na licencji GNU Affero General Public License, w wersji 3 albo późniejszej. Nikt za nie nie ręczy.
about-source = Kod tego, co tu działa:
about-source-ask = Kod tego, co tu działa, daje osoba, która prowadzi to miejsce.
