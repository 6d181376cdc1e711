<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Draft</name>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
</context>
<context>
    <name>ItemHeader</name>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Result or error</source>
        <translation>Ergebnis oder Fehler</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>The files of %1</source>
        <translation>Die Dateien von %1</translation>
    </message>
    <message>
        <source> that match %1</source>
        <translation> die auf %1 passen</translation>
    </message>
    <message>
        <source>, but not %1</source>
        <translation>, aber nicht auf %1</translation>
    </message>
    <message>
        <source>, with subfolders</source>
        <translation>, mit Unterordnern</translation>
    </message>
    <message>
        <source>The lines of %1</source>
        <translation>Die Zeilen von %1</translation>
    </message>
    <message>
        <source>The NUL-separated records of %1</source>
        <translation>Die durch NUL getrennten Datensätze von %1</translation>
    </message>
    <message>
        <source>The JSON values of %1</source>
        <translation>Die JSON-Werte von %1</translation>
    </message>
    <message>
        <source>The rows of %1</source>
        <translation>Die Tabellenzeilen von %1</translation>
    </message>
    <message>
        <source>What %1 writes</source>
        <translation>Was %1 schreibt</translation>
    </message>
    <message>
        <source>The numbers from %1 to %2</source>
        <translation>Die Zahlen von %1 bis %2</translation>
    </message>
    <message>
        <source>, every %1</source>
        <translation>, jede %1.</translation>
    </message>
    <message>
        <source>Items listed in the job</source>
        <translation>Elemente, die im Auftrag stehen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>, the first %1 only</source>
        <translation>, nur die ersten %1</translation>
    </message>
    <message>
        <source>One worker for each available CPU</source>
        <translation>Ein Arbeiter für jeden verfügbaren Prozessor</translation>
    </message>
    <message numerus="yes">
        <source>%1 workers</source>
        <translation>
            <numerusform>%1 Arbeiter</numerusform>
            <numerusform>%1 Arbeiter</numerusform>
        </translation>
    </message>
    <message>
        <source>, each in a process of its own</source>
        <translation>, jeder in einem eigenen Prozess</translation>
    </message>
    <message>
        <source>, as threads of one process</source>
        <translation>, als Threads eines Prozesses</translation>
    </message>
    <message>
        <source>, each with several items in flight</source>
        <translation>, jeder mit mehreren Elementen zugleich</translation>
    </message>
    <message>
        <source>; results in input order</source>
        <translation>; Ergebnisse in der Reihenfolge der Eingabe</translation>
    </message>
    <message>
        <source>; results as they come</source>
        <translation>; Ergebnisse, wie sie kommen</translation>
    </message>
    <message>
        <source>Go on; a failure is a result like any other</source>
        <translation>Weitermachen; ein Fehlschlag ist ein Ergebnis wie jedes andere</translation>
    </message>
    <message>
        <source>Stop at the first failure</source>
        <translation>Beim ersten Fehlschlag anhalten</translation>
    </message>
    <message>
        <source>Go on, and report all failures at the end</source>
        <translation>Weitermachen und am Ende alle Fehlschläge melden</translation>
    </message>
    <message>
        <source>; one more attempt</source>
        <translation>; noch ein Versuch</translation>
    </message>
    <message numerus="yes">
        <source>; up to %1 more attempts</source>
        <translation>
            <numerusform>; noch bis zu %1 weiterer Versuch</numerusform>
            <numerusform>; bis zu %1 weitere Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for an item</source>
        <translation>%1 für ein Element</translation>
    </message>
    <message>
        <source>%1 for the run</source>
        <translation>%1 für den Lauf</translation>
    </message>
    <message>
        <source>%1 to start a worker</source>
        <translation>%1 zum Start eines Arbeiters</translation>
    </message>
    <message>
        <source>Kept in the history; no result file</source>
        <translation>Bleiben im Verlauf; keine Ergebnisdatei</translation>
    </message>
    <message>
        <source>All at their defaults</source>
        <translation>Alle wie vorgegeben</translation>
    </message>
    <message>
        <source>Input: %1</source>
        <translation>Eingabe: %1</translation>
    </message>
    <message>
        <source>When it is done: %1</source>
        <translation>Wenn er fertig ist: %1</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Mit %1</translation>
    </message>
    <message>
        <source>Items come as they are produced; there is nothing to look at beforehand.</source>
        <translation>Elemente kommen, wie sie entstehen; vorher gibt es nichts zu sehen.</translation>
    </message>
    <message>
        <source>A command for each item</source>
        <translation>Ein Befehl für jedes Element</translation>
    </message>
    <message>
        <source>Workers are started by %1</source>
        <translation>Arbeiter werden gestartet mit %1</translation>
    </message>
    <message>
        <source>Workers are started on %1</source>
        <translation>Arbeiter werden gestartet auf %1</translation>
    </message>
    <message>
        <source>Over there: %1</source>
        <translation>Dort: %1</translation>
    </message>
    <message>
        <source>%1 [%2 bytes in all; the rest is not shown here, but in the job file]</source>
        <translation>%1 [insgesamt %2 Bytes; der Rest steht nicht hier, sondern in der Auftragsdatei]</translation>
    </message>
    <message>
        <source>Workers for %1 of the available CPUs</source>
        <translation>Arbeiter für %1 der verfügbaren CPUs</translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 Arbeiter</translation>
    </message>
    <message>
        <source>1 process</source>
        <translation>1 Prozess</translation>
    </message>
    <message numerus="yes">
        <source>%1 processes</source>
        <translation>
            <numerusform>%1 Prozess</numerusform>
            <numerusform>%1 Prozesse</numerusform>
        </translation>
    </message>
    <message>
        <source>The run&apos;s file does not say.</source>
        <translation>Die Datei des Laufs sagt es nicht.</translation>
    </message>
    <message>
        <source>What the run&apos;s file says of it cannot be read.</source>
        <translation>Was die Datei des Laufs darüber sagt, ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>JobFields</name>
    <message>
        <source>Files and folders</source>
        <translation>Dateien und Ordner</translation>
    </message>
    <message>
        <source>Lines of a text file</source>
        <translation>Zeilen einer Textdatei</translation>
    </message>
    <message>
        <source>Rows of a CSV file</source>
        <translation>Zeilen einer CSV-Datei</translation>
    </message>
    <message>
        <source>JSON values of a file, one a line</source>
        <translation>JSON-Werte einer Datei, einer je Zeile</translation>
    </message>
    <message>
        <source>Records of a file, separated by NUL</source>
        <translation>Datensätze einer Datei, durch NUL getrennt</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Items written here</source>
        <translation>Elemente, die hier stehen</translation>
    </message>
    <message>
        <source>What a command writes</source>
        <translation>Was ein Befehl schreibt</translation>
    </message>
    <message>
        <source>Items are</source>
        <translation>Elemente sind</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>fotos</translation>
    </message>
    <message>
        <source>One a line. A folder means the files in it.</source>
        <translation>Je Zeile eines. Ein Ordner steht für die Dateien darin.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Only names like</source>
        <translation>Nur Namen wie</translation>
    </message>
    <message>
        <source>But not</source>
        <translation>Aber nicht</translation>
    </message>
    <message>
        <source>Files in subfolders, too</source>
        <translation>Auch Dateien in Unterordnern</translation>
    </message>
    <message>
        <source>Subfolders</source>
        <translation>Unterordner</translation>
    </message>
    <message>
        <source>From the first up to the last, which is not one of them. 0..1000..5 counts by fives.</source>
        <translation>Von der ersten bis zur letzten, die nicht mehr dazugehört. 0..1000..5 zählt in Fünferschritten.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>One a line.</source>
        <translation>Je Zeile eines.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Each line it writes is an item. A shell line: sh -c &apos;…&apos;.</source>
        <translation>Jede Zeile, die er schreibt, ist ein Element. Eine Shell-Zeile: sh -c &apos;…&apos;.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Records separated by NUL</source>
        <translation>Durch NUL getrennte Datensätze</translation>
    </message>
    <message>
        <source>JSON values, one a line</source>
        <translation>JSON-Werte, einer je Zeile</translation>
    </message>
    <message>
        <source>Rows of CSV</source>
        <translation>CSV-Zeilen</translation>
    </message>
    <message>
        <source>It writes</source>
        <translation>Er schreibt</translation>
    </message>
    <message>
        <source>Between fields</source>
        <translation>Zwischen den Feldern</translation>
    </message>
    <message>
        <source>One character, or tab.</source>
        <translation>Ein Zeichen, oder tab.</translation>
    </message>
    <message>
        <source>The first row holds the names</source>
        <translation>Die erste Zeile enthält die Namen</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Only the first</source>
        <translation>Nur die ersten</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>A sample of</source>
        <translation>Eine Stichprobe von</translation>
    </message>
    <message>
        <source>Chosen at random. 10:4711 chooses the same ten each time.</source>
        <translation>Zufällig gewählt. 10:4711 wählt jedes Mal dieselben zehn.</translation>
    </message>
    <message>
        <source>As the source has it</source>
        <translation>Wie die Quelle sie hat</translation>
    </message>
    <message>
        <source>As one value</source>
        <translation>Als ein Wert</translation>
    </message>
    <message>
        <source>As a list of values</source>
        <translation>Als Liste von Werten</translation>
    </message>
    <message>
        <source>As named values</source>
        <translation>Als benannte Werte</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>one</source>
        <translation>einer</translation>
    </message>
    <message>
        <source>Values per item</source>
        <translation>Werte je Element</translation>
    </message>
    <message>
        <source>So many values together make one item.</source>
        <translation>So viele Werte zusammen ergeben ein Element.</translation>
    </message>
    <message>
        <source>one record</source>
        <translation>ein Datensatz</translation>
    </message>
    <message>
        <source>Size of an item</source>
        <translation>Größe eines Elements</translation>
    </message>
    <message>
        <source>As many whole records as fit, such as 64K.</source>
        <translation>So viele ganze Datensätze, wie hineinpassen, etwa 64K.</translation>
    </message>
    <message>
        <source>found out</source>
        <translation>wird ermittelt</translation>
    </message>
    <message>
        <source>There will be</source>
        <translation>Es werden</translation>
    </message>
    <message>
        <source>For an estimate, when the source cannot know.</source>
        <translation>Für eine Schätzung, wenn die Quelle es nicht wissen kann.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>On error</source>
        <translation>Bei Fehlern</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>one per CPU</source>
        <translation>einer je Prozessor</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>A number, or a share of the CPUs such as 50%.</source>
        <translation>Eine Zahl, oder ein Anteil der Prozessoren wie 50%.</translation>
    </message>
    <message>
        <source>Results in the order of the input</source>
        <translation>Ergebnisse in der Reihenfolge der Eingabe</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Otherwise as they come, which never holds anything back.</source>
        <translation>Sonst, wie sie kommen; dann hält nichts etwas auf.</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Zugleich</translation>
    </message>
    <message>
        <source>Items a worker has in hand at the same time; 16 when asynchronous.</source>
        <translation>Elemente, die ein Arbeiter zur selben Zeit hat; 16, wenn asynchron.</translation>
    </message>
    <message>
        <source>items per worker</source>
        <translation>Elemente je Arbeiter</translation>
    </message>
    <message>
        <source>by the kind</source>
        <translation>nach der Art</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Workers in each</source>
        <translation>Arbeiter in jedem</translation>
    </message>
    <message>
        <source>Read only as far ahead as is needed</source>
        <translation>Nur so weit vorauslesen wie nötig</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Otherwise the whole source is read at once, into memory.</source>
        <translation>Sonst wird die ganze Quelle auf einmal in den Speicher gelesen.</translation>
    </message>
    <message>
        <source>adapts</source>
        <translation>passt sich an</translation>
    </message>
    <message>
        <source>Chunk</source>
        <translation>Stoß</translation>
    </message>
    <message>
        <source>How many a worker is given at a time.</source>
        <translation>Wie viele ein Arbeiter auf einmal bekommt.</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Voraus</translation>
    </message>
    <message>
        <source>How many chunks wait for each worker.</source>
        <translation>Wie viele Stöße für jeden Arbeiter warten.</translation>
    </message>
    <message>
        <source>chunks</source>
        <translation>Stöße</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Replace a worker</source>
        <translation>Arbeiter ersetzen</translation>
    </message>
    <message>
        <source>After so many items (1000), or when it has grown to a size (2G).</source>
        <translation>Nach so vielen Elementen (1000), oder wenn er auf eine Größe angewachsen ist (2G).</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Between starts</source>
        <translation>Zwischen Starts</translation>
    </message>
    <message>
        <source>At least so long between the starts of two items, such as 250ms.</source>
        <translation>Mindestens so lange zwischen den Starts zweier Elemente, etwa 250ms.</translation>
    </message>
    <message>
        <source>Go on, and report all failures at the end</source>
        <translation>Weitermachen und am Ende alle Fehlschläge melden</translation>
    </message>
    <message>
        <source>Stop at the first failure</source>
        <translation>Beim ersten Fehlschlag anhalten</translation>
    </message>
    <message>
        <source>Go on; a failure is a result like any other</source>
        <translation>Weitermachen; ein Fehlschlag ist ein Ergebnis wie jedes andere</translation>
    </message>
    <message>
        <source>When an item fails</source>
        <translation>Wenn ein Element fehlschlägt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Nochmals versuchen</translation>
    </message>
    <message>
        <source>times</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Wait before</source>
        <translation>Davor warten</translation>
    </message>
    <message>
        <source>From the shortest to the longest wait; it doubles each time.</source>
        <translation>Von der kürzesten bis zur längsten Wartezeit; sie verdoppelt sich jedes Mal.</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>Früher anhalten</translation>
    </message>
    <message>
        <source>soon,fail=3 · soon,fail=10% · now,fail=1 · soon,success=1. Soon lets running items finish, now cancels them.</source>
        <translation>soon,fail=3 · soon,fail=10% · now,fail=1 · soon,success=1. Soon lässt laufende Elemente enden, now bricht sie ab.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Each item</source>
        <translation>Jedes Element</translation>
    </message>
    <message>
        <source>A time such as 30s or 5m; 300% is three times the median of the finished items.</source>
        <translation>Eine Zeit wie 30s oder 5m; 300% ist das Dreifache des Medians der fertigen Elemente.</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>Der ganze Lauf</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Of each worker process with all it starts, such as 2G.</source>
        <translation>Jedes Arbeiterprozesses mit allem, was er startet, etwa 2G.</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>An item that says nothing for so long is ended.</source>
        <translation>Ein Element, das so lange nichts von sich hören lässt, wird beendet.</translation>
    </message>
    <message>
        <source>Start of a worker</source>
        <translation>Start eines Arbeiters</translation>
    </message>
    <message>
        <source>End of a worker</source>
        <translation>Ende eines Arbeiters</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Between asking an item to end and ending it.</source>
        <translation>Zwischen der Bitte an ein Element, zu enden, und seinem Abbruch.</translation>
    </message>
    <message>
        <source>Keep free</source>
        <translation>Frei halten</translation>
    </message>
    <message>
        <source>With less free memory one item runs at a time; 0: not watched.</source>
        <translation>Bei weniger freiem Speicher läuft immer nur ein Element; 0: nicht beachtet.</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>With less free space the run pauses; 0: not watched.</source>
        <translation>Bei weniger freiem Platz pausiert der Lauf; 0: nicht beachtet.</translation>
    </message>
    <message>
        <source>on the disk</source>
        <translation>auf dem Datenträger</translation>
    </message>
    <message>
        <source>As fits the worker</source>
        <translation>Wie es zum Arbeiter passt</translation>
    </message>
    <message>
        <source>Records, one JSON object a line</source>
        <translation>Datensätze, je Zeile ein JSON-Objekt</translation>
    </message>
    <message>
        <source>Text: what the worker returns</source>
        <translation>Text: was der Arbeiter zurückgibt</translation>
    </message>
    <message>
        <source>A file for each item</source>
        <translation>Eine Datei für jedes Element</translation>
    </message>
    <message>
        <source>None; the history keeps them</source>
        <translation>Keine; der Verlauf behält sie</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>kept in the history only</source>
        <translation>nur im Verlauf behalten</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>Geschrieben nach</translation>
    </message>
    <message>
        <source>Names of the files</source>
        <translation>Namen der Dateien</translation>
    </message>
    <message>
        <source>{/.} is the item&apos;s name without its ending.</source>
        <translation>{/.} ist der Name des Elements ohne seine Endung.</translation>
    </message>
    <message>
        <source>Refuse to start</source>
        <translation>Nicht starten</translation>
    </message>
    <message>
        <source>Write over it</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>Einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>Skip the item (a file for each item)</source>
        <translation>Das Element überspringen (eine Datei je Element)</translation>
    </message>
    <message>
        <source>If it is there</source>
        <translation>Wenn es sie schon gibt</translation>
    </message>
    <message>
        <source>List of failed items</source>
        <translation>Liste der fehlgeschlagenen Elemente</translation>
    </message>
    <message>
        <source>One a line; can be the input of another run.</source>
        <translation>Je Zeile eines; kann die Eingabe eines anderen Laufs sein.</translation>
    </message>
    <message>
        <source>A folder per item</source>
        <translation>Ein Ordner je Element</translation>
    </message>
    <message>
        <source>With its output, errors and facts.</source>
        <translation>Mit Ausgabe, Fehlern und Angaben.</translation>
    </message>
    <message>
        <source>Job log</source>
        <translation>Auftragsprotokoll</translation>
    </message>
    <message>
        <source>A table as GNU parallel writes it.</source>
        <translation>Eine Tabelle, wie GNU parallel sie schreibt.</translation>
    </message>
    <message>
        <source>Each line begins with its item</source>
        <translation>Jede Zeile beginnt mit ihrem Element</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Survive a power failure; slower</source>
        <translation>Einen Stromausfall überstehen; langsamer</translation>
    </message>
    <message>
        <source>Durable</source>
        <translation>Dauerhaft</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>When it is done</source>
        <translation>Wenn er fertig ist</translation>
    </message>
    <message>
        <source>A shell line that is run after the end.</source>
        <translation>Eine Shell-Zeile, die nach dem Ende ausgeführt wird.</translation>
    </message>
    <message>
        <source>Write the items whose result is true</source>
        <translation>Die Elemente schreiben, deren Ergebnis wahr ist</translation>
    </message>
    <message>
        <source>none: workers run on this machine</source>
        <translation>keine: Arbeiter laufen auf diesem Rechner</translation>
    </message>
    <message>
        <source>Launchers</source>
        <translation>Starter</translation>
    </message>
    <message>
        <source>What starts workers elsewhere, one a line: ssh node, or 4*ssh node for four of them; a colon is this machine.</source>
        <translation>Was Arbeiter anderswo startet, eines je Zeile: ssh node, oder 4*ssh node für vier davon; ein Doppelpunkt ist dieser Rechner.</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Instead of launchers: slurm, or slurm:nodes=4,per-node=8,time=1:00:00.</source>
        <translation>Statt der Starter: slurm, oder slurm:nodes=4,per-node=8,time=1:00:00.</translation>
    </message>
    <message>
        <source>as installed here</source>
        <translation>wie hier installiert</translation>
    </message>
    <message>
        <source>Program over there</source>
        <translation>Programm am Ziel</translation>
    </message>
    <message>
        <source>The path of poolboard-relay on those machines.</source>
        <translation>Der Pfad von poolboard-relay auf jenen Rechnern.</translation>
    </message>
    <message>
        <source>Keep the run in the history, so that it can be resumed</source>
        <translation>Den Lauf im Verlauf behalten, damit er fortgesetzt werden kann</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>with the other runs</source>
        <translation>bei den anderen Läufen</translation>
    </message>
    <message>
        <source>Run file in</source>
        <translation>Laufdatei in</translation>
    </message>
    <message>
        <source>Another folder; the run is not in this window&apos;s history then.</source>
        <translation>Ein anderer Ordner; der Lauf steht dann nicht im Verlauf dieses Fensters.</translation>
    </message>
    <message>
        <source>Each item is a file that travels to its worker</source>
        <translation>Jedes Element ist eine Datei, die zu ihrem Arbeiter reist</translation>
    </message>
    <message>
        <source>Bring files along</source>
        <translation>Dateien mitnehmen</translation>
    </message>
    <message>
        <source>For machines that do not see your files. What is made or changed beside the copy comes back.</source>
        <translation>Für Rechner, die Ihre Dateien nicht sehen. Was neben der Kopie entsteht oder sich ändert, kommt zurück.</translation>
    </message>
    <message>
        <source>Pass on lines while the command runs; only to standard output</source>
        <translation>Zeilen weitergeben, während der Befehl läuft; nur auf die Standardausgabe</translation>
    </message>
    <message>
        <source>Lines as they come</source>
        <translation>Zeilen sofort</translation>
    </message>
</context>
<context>
    <name>Param</name>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (Vorgabe)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>PastJob</name>
    <message>
        <source>A program gave this run its items; they cannot be read again.</source>
        <translation>Ein Programm gab diesem Lauf seine Elemente; sie können nicht nochmals gelesen werden.</translation>
    </message>
    <message>
        <source>The items came from standard input and cannot be read again. Edit the job to name where they come from now.</source>
        <translation>Die Elemente kamen von der Standardeingabe und können nicht nochmals gelesen werden. Bearbeiten Sie den Auftrag und nennen Sie, woher sie jetzt kommen.</translation>
    </message>
    <message>
        <source>The run&apos;s file does not say which job it was.</source>
        <translation>Die Datei des Laufs sagt nicht, welcher Auftrag es war.</translation>
    </message>
    <message>
        <source>What the run&apos;s file says of its job cannot be read.</source>
        <translation>Was die Datei des Laufs über den Auftrag sagt, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>RunExport</name>
    <message>
        <source>the export was given up</source>
        <translation>der Export wurde abgebrochen</translation>
    </message>
    <message>
        <source>item %1: of its input only the beginning was kept</source>
        <translation>Element %1: von seiner Eingabe wurde nur der Anfang behalten</translation>
    </message>
    <message>
        <source>item %1: its input holds a newline; export records instead</source>
        <translation>Element %1: seine Eingabe enthält einen Zeilenumbruch; exportieren Sie stattdessen Datensätze</translation>
    </message>
    <message>
        <source>there is a file of this name already</source>
        <translation>es gibt schon eine Datei dieses Namens</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>1 item</source>
        <translation>1 Element</translation>
    </message>
    <message numerus="yes">
        <source>%1 items</source>
        <translation>
            <numerusform>%1 Element</numerusform>
            <numerusform>%1 Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 Arbeiter</translation>
    </message>
    <message numerus="yes">
        <source>%1 workers</source>
        <translation>
            <numerusform>%1 Arbeiter</numerusform>
            <numerusform>%1 Arbeiter</numerusform>
        </translation>
    </message>
    <message>
        <source>oldest item %1 %2</source>
        <translation>ältestes Element %1 %2</translation>
    </message>
    <message>
        <source>silent for %1</source>
        <translation>still seit %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Heute %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Gestern %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how many, and what became of them</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>items a second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1/min</source>
        <comment>items a minute</comment>
        <translation>%1/min</translation>
    </message>
    <message>
        <source>%1/h</source>
        <comment>items an hour</comment>
        <translation>%1/h</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>~%1</source>
        <comment>about so much</comment>
        <translation>~%1</translation>
    </message>
    <message>
        <source>The number of items is known.</source>
        <translation>Die Zahl der Elemente ist bekannt.</translation>
    </message>
    <message>
        <source>The number of items is an estimate, by the share of the input&apos;s bytes that the items so far were read from.</source>
        <translation>Die Zahl der Elemente ist geschätzt: nach dem Anteil der Bytes der Eingabe, aus denen die bisherigen gelesen wurden.</translation>
    </message>
    <message>
        <source>How many items there will be is not known until the input ends, and so the time left is not known either.</source>
        <translation>Wie viele Elemente es werden, ist erst bekannt, wenn die Eingabe endet; die Restzeit ist es darum auch nicht.</translation>
    </message>
    <message>
        <source>The time left lies between what the rate of the last seconds and the rate of the whole run promise.</source>
        <translation>Die Restzeit liegt zwischen dem, was die Rate der letzten Sekunden, und dem, was die Rate des ganzen Laufs verspricht.</translation>
    </message>
    <message>
        <source>The time left is said once 5 % are done and 15 seconds have passed.</source>
        <translation>Die Restzeit wird genannt, sobald 5 % erledigt und 15 Sekunden vergangen sind.</translation>
    </message>
    <message>
        <source>why waiting: %1</source>
        <translation>warum gewartet wird: %1</translation>
    </message>
    <message>
        <source>%1 unsuccessful</source>
        <translation>%1 ohne Erfolg</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>pattern of a date of this year</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>pattern of a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>TimelineBlock</name>
    <message numerus="yes">
        <source>%1 attempts, %2 did not succeed</source>
        <translation>
            <numerusform>%1 Versuch, %2 ohne Erfolg</numerusform>
            <numerusform>%1 Versuche, %2 ohne Erfolg</numerusform>
        </translation>
    </message>
    <message>
        <source>item %1, attempt %2</source>
        <translation>Element %1, Versuch %2</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>Element %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>item · outcome · time</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>TimingText</name>
    <message>
        <source>Attempt %1: %2</source>
        <translation>Versuch %1: %2</translation>
    </message>
    <message>
        <source>Began: %1</source>
        <translation>Begonnen: %1</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Beendet: %1</translation>
    </message>
    <message>
        <source>In the worker: %1</source>
        <translation>Im Arbeiter: %1</translation>
    </message>
    <message>
        <source>In workers, of these attempts: %1</source>
        <translation>In Arbeitern, alle diese Versuche: %1</translation>
    </message>
    <message>
        <source>Began and ended are those of the last attempt.</source>
        <translation>Begonnen und beendet gelten für den letzten Versuch.</translation>
    </message>
</context>
<context>
    <name>Try</name>
    <message>
        <source>The source has no items.</source>
        <translation>Die Quelle hat keine Elemente.</translation>
    </message>
    <message>
        <source>%1 that are not text</source>
        <translation>%1, die kein Text sind</translation>
    </message>
    <message>
        <source>The trial cannot be written: %1</source>
        <translation>Der Probelauf kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Stopped before it ended.</source>
        <translation>Angehalten, bevor es zu Ende war.</translation>
    </message>
    <message>
        <source>It ended, but its record is larger than %1 and is not shown.</source>
        <translation>Es ist zu Ende, aber sein Datensatz ist größer als %1 und wird nicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>paused: everything is frozen</source>
        <translation>pausiert: alles ist eingefroren</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation>pausiert: %1</translation>
    </message>
    <message>
        <source>held back: %1</source>
        <translation>zurückgehalten: %1</translation>
    </message>
    <message>
        <source>only %1 of memory are free, %2 are kept free (--min-free-memory)</source>
        <translation>nur %1 Speicher sind frei, %2 bleiben frei (--min-free-memory)</translation>
    </message>
    <message>
        <source>only %1 are free in %2, %3 are kept free (--min-free-disk)</source>
        <translation>nur %1 sind frei in %2, %3 bleiben frei (--min-free-disk)</translation>
    </message>
    <message>
        <source>no new items are given out: %1</source>
        <translation>keine neuen Elemente werden ausgegeben: %1</translation>
    </message>
    <message>
        <source>what runs behind a launcher cannot stand still; pause the run instead</source>
        <translation>was hinter einem Starter läuft, kann nicht stillstehen; halten Sie stattdessen den Lauf an</translation>
    </message>
    <message>
        <source>ordered output is held back by item %1</source>
        <translation>die geordnete Ausgabe wartet auf Element %1</translation>
    </message>
    <message>
        <source>1 result held back by item %1</source>
        <translation>1 Ergebnis wartet auf Element %1</translation>
    </message>
    <message>
        <source>%1 results held back by item %2</source>
        <translation>%1 Ergebnisse warten auf Element %2</translation>
    </message>
    <message>
        <source>files are on their way to other machines or back</source>
        <translation>Dateien sind unterwegs zu anderen Rechnern oder zurück</translation>
    </message>
    <message>
        <source>workers are being initialised</source>
        <translation>Arbeiter werden vorbereitet</translation>
    </message>
    <message>
        <source>workers are started again in %1: %2</source>
        <translation>Arbeiter starten wieder in %1: %2</translation>
    </message>
    <message>
        <source>workers are started again in %1</source>
        <translation>Arbeiter starten wieder in %1</translation>
    </message>
    <message>
        <source>waiting for input</source>
        <translation>wartet auf Eingaben</translation>
    </message>
    <message>
        <source>waiting until items may be tried again</source>
        <translation>wartet, bis Elemente wieder versucht werden dürfen</translation>
    </message>
    <message>
        <source>waiting %1 until items may be tried again</source>
        <translation>wartet %1, bis Elemente wieder versucht werden dürfen</translation>
    </message>
    <message>
        <source>waiting %1 until the next item may start (--delay)</source>
        <translation>wartet %1, bis das nächste Element beginnen darf (--delay)</translation>
    </message>
    <message>
        <source>waiting until the output takes results</source>
        <translation>wartet, bis die Ausgabe Ergebnisse annimmt</translation>
    </message>
    <message>
        <source>the last results are being written</source>
        <translation>die letzten Ergebnisse werden geschrieben</translation>
    </message>
    <message>
        <source>stopped in the window</source>
        <translation>im Fenster angehalten</translation>
    </message>
    <message>
        <source>stopped in the dashboard</source>
        <translation>im Dashboard angehalten</translation>
    </message>
    <message>
        <source>stopped by a viewer</source>
        <translation>von einem Betrachter angehalten</translation>
    </message>
    <message>
        <source>stopped by the program</source>
        <translation>vom Programm angehalten</translation>
    </message>
    <message>
        <source>stopped while its output was being written</source>
        <translation>angehalten, während die Ausgabe geschrieben wurde</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>terminated</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>the terminal went away</source>
        <translation>das Terminal ist verschwunden</translation>
    </message>
    <message>
        <source>the run was abandoned</source>
        <translation>der Lauf wurde aufgegeben</translation>
    </message>
    <message>
        <source>the run was stopped</source>
        <translation>der Lauf wurde angehalten</translation>
    </message>
    <message>
        <source>the run is over</source>
        <translation>der Lauf ist zu Ende</translation>
    </message>
    <message>
        <source>the results are not wanted any more</source>
        <translation>die Ergebnisse werden nicht mehr gebraucht</translation>
    </message>
    <message>
        <source>the run timeout of %1 passed</source>
        <translation>die Zeitgrenze des Laufs von %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>item %1 %2 and --on-error is immediate</source>
        <translation>Element %1 %2, und --on-error ist immediate</translation>
    </message>
    <message>
        <source>1 item did not succeed, which --halt waits for</source>
        <translation>1 Element ist nicht gelungen; so will es --halt</translation>
    </message>
    <message>
        <source>%1 items did not succeed, which --halt waits for</source>
        <translation>%1 Elemente sind nicht gelungen; so will es --halt</translation>
    </message>
    <message>
        <source>1 item succeeded, which --halt waits for</source>
        <translation>1 Element ist gelungen; so will es --halt</translation>
    </message>
    <message>
        <source>%1 items succeeded, which --halt waits for</source>
        <translation>%1 Elemente sind gelungen; so will es --halt</translation>
    </message>
    <message>
        <source>the run itself has not been finished; go on with it: resume %1</source>
        <translation>der Lauf selbst ist nicht fertig; er geht weiter mit: resume %1</translation>
    </message>
    <message>
        <source>only what had been read of standard input was run; what came after it must be given again: resume %1 -i -</source>
        <translation>nur was von der Standardeingabe schon gelesen war, lief; was danach kam, muss nochmals gegeben werden: resume %1 -i -</translation>
    </message>
    <message>
        <source>%1: nobody reads it any more, so the run cannot go on as it was asked for</source>
        <translation>%1: niemand liest es mehr, also kann der Lauf nicht so weitergehen wie verlangt</translation>
    </message>
    <message>
        <source>cancelled by a user</source>
        <translation>von jemandem abgebrochen</translation>
    </message>
    <message>
        <source>%1 and did not stop within the grace of %2</source>
        <translation>%1 und hörte in der Frist von %2 nicht auf</translation>
    </message>
    <message>
        <source>took longer than the item timeout of %1 (%2% of the median)</source>
        <translation>dauerte länger als die Zeitgrenze je Element von %1 (%2% des Medians)</translation>
    </message>
    <message>
        <source>took longer than the item timeout of %1</source>
        <translation>dauerte länger als die Zeitgrenze je Element von %1</translation>
    </message>
    <message>
        <source>gave no sign of life for longer than the silence timeout of %1</source>
        <translation>gab länger als die erlaubte Stille von %1 kein Lebenszeichen</translation>
    </message>
    <message>
        <source>init took longer than %1</source>
        <translation>die Vorbereitung dauerte länger als %1</translation>
    </message>
    <message>
        <source>worker %1 could not be initialised: %2</source>
        <translation>Arbeiter %1 konnte nicht vorbereitet werden: %2</translation>
    </message>
    <message>
        <source>worker host ended: %1</source>
        <translation>der Prozess der Arbeiter endete: %1</translation>
    </message>
    <message>
        <source>the worker host was lost while it ran this item: %1</source>
        <translation>der Prozess des Arbeiters ging bei diesem Element verloren: %1</translation>
    </message>
    <message>
        <source>poolboard-guard (process %1) %2</source>
        <translation>poolboard-guard (Prozess %1) %2</translation>
    </message>
    <message>
        <source>it did not answer for %1</source>
        <translation>er antwortete %1 lang nicht</translation>
    </message>
    <message>
        <source>it started no item and gave none back for the item timeout</source>
        <translation>er begann während der Zeitgrenze kein Element und gab keines zurück</translation>
    </message>
    <message>
        <source>ended after the item timeout</source>
        <translation>nach der Zeitgrenze des Elements beendet</translation>
    </message>
    <message>
        <source>killed by SIGKILL: out of memory, the kernel&apos;s count of such kills rose</source>
        <translation>durch SIGKILL beendet: Speicher erschöpft, der Kernel hat einen solchen Abbruch gezählt</translation>
    </message>
    <message>
        <source>killed by SIGKILL, perhaps by lack of memory</source>
        <translation>durch SIGKILL beendet, vielleicht aus Speichermangel</translation>
    </message>
    <message>
        <source>killed by signal %1</source>
        <translation>durch Signal %1 beendet</translation>
    </message>
    <message>
        <source>killed by %1</source>
        <translation>durch %1 beendet</translation>
    </message>
    <message>
        <source>was killed by signal %1</source>
        <translation>wurde durch Signal %1 beendet</translation>
    </message>
    <message>
        <source>exited with status %1</source>
        <translation>endete mit Status %1</translation>
    </message>
    <message>
        <source>closed its channel</source>
        <translation>schloss seinen Kanal</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>ist zu Ende</translation>
    </message>
    <message>
        <source>worker %1 is given up: %2</source>
        <translation>Arbeiter %1 wird aufgegeben: %2</translation>
    </message>
    <message>
        <source>one worker host of `%1` is given up, others go on: %2</source>
        <translation>ein Prozess von `%1` wird aufgegeben, andere machen weiter: %2</translation>
    </message>
    <message>
        <source>nothing more is started by `%1`: %2</source>
        <translation>mit `%1` wird nichts mehr gestartet: %2</translation>
    </message>
    <message>
        <source>worker host %1 answers again</source>
        <translation>der Prozess %1 antwortet wieder</translation>
    </message>
    <message>
        <source>worker host %1 has not answered for %2: frozen, or starved; it gets no more items</source>
        <translation>der Prozess %1 hat %2 nicht geantwortet: eingefroren oder ausgehungert; er bekommt keine Elemente mehr</translation>
    </message>
    <message>
        <source>`%1` did not end its worker when it was told to: the connection hangs. What was on its way there waits for %2, until it cannot run there any more</source>
        <translation>`%1` hat seinen Arbeiter nicht beendet, als es sollte: die Verbindung hängt. Was dorthin unterwegs war, wartet %2, bis es dort nicht mehr laufen kann</translation>
    </message>
    <message>
        <source>%1 progress and log events were dropped</source>
        <translation>%1 Fortschritts- und Protokollereignisse wurden ausgelassen</translation>
    </message>
    <message>
        <source>%1: it was deleted or replaced while the run wrote it, and what it held is lost (run the job anew)</source>
        <translation>%1: Die Datei wurde gelöscht oder ersetzt, während der Lauf sie schrieb; ihr Inhalt ist verloren (den Auftrag neu starten)</translation>
    </message>
    <message>
        <source>%1: it was moved away while the run wrote it (what was written is in it: put it back, or run the job anew)</source>
        <translation>%1: Die Datei wurde verschoben, während der Lauf sie schrieb (das Geschriebene steht darin: zurücklegen oder den Auftrag neu starten)</translation>
    </message>
</context>
<context>
    <name>poolboard::AttemptsBar</name>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Attempt %1: %2</source>
        <translation>Versuch %1: %2</translation>
    </message>
</context>
<context>
    <name>poolboard::ComparePage</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Items that ended otherwise</source>
        <translation>Elemente, die anders endeten</translation>
    </message>
    <message>
        <source>Open the &amp;earlier run</source>
        <translation>Den &amp;früheren Lauf öffnen</translation>
    </message>
    <message>
        <source>Open the &amp;later run</source>
        <translation>Den &amp;späteren Lauf öffnen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Two runs compared</source>
        <translation>Zwei Läufe im Vergleich</translation>
    </message>
    <message>
        <source>Both runs are being read …</source>
        <translation>Beide Läufe werden gelesen …</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Items done</source>
        <translation>Erledigte Elemente</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>Job file</source>
        <translation>Auftragsdatei</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>dieselbe</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>eine andere</translation>
    </message>
    <message>
        <source>%1 fixed</source>
        <translation>%1 behoben</translation>
    </message>
    <message>
        <source>%1 newly failing</source>
        <translation>%1 schlagen neu fehl</translation>
    </message>
    <message>
        <source>%1 did not succeed in either</source>
        <translation>%1 in beiden nicht gelungen</translation>
    </message>
    <message>
        <source>only the first %1 items that did not succeed are compared</source>
        <translation>nur die ersten %1 nicht gelungenen Elemente sind verglichen</translation>
    </message>
    <message>
        <source>Every item succeeded in both runs.</source>
        <translation>In beiden Läufen ist jedes Element gelungen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>worker and its version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 only in one of them</source>
        <translation>%1 nur in einem davon</translation>
    </message>
</context>
<context>
    <name>poolboard::ComparisonModel</name>
    <message>
        <source>no outcome</source>
        <translation>kein Ausgang</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Another input</source>
        <translation>Eine andere Eingabe</translation>
    </message>
    <message>
        <source>Only in the later run</source>
        <translation>Nur im späteren Lauf</translation>
    </message>
    <message>
        <source>Only in the earlier run</source>
        <translation>Nur im früheren Lauf</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Newly failing</source>
        <translation>Schlägt neu fehl</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Wie zuvor</translation>
    </message>
    <message>
        <source>Fails in another way</source>
        <translation>Schlägt anders fehl</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>Element %1</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Earlier run</source>
        <translation>Früherer Lauf</translation>
    </message>
    <message>
        <source>Later run</source>
        <translation>Späterer Lauf</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>poolboard::DesktopBus</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>poolboard::DesktopLink</name>
    <message>
        <source>“%1” did not start</source>
        <translation>„%1“ ist nicht gestartet</translation>
    </message>
    <message>
        <source>“%1” finished</source>
        <translation>„%1“ ist fertig</translation>
    </message>
    <message>
        <source>“%1” finished with failures</source>
        <translation>„%1“ ist fertig, mit Fehlschlägen</translation>
    </message>
    <message>
        <source>“%1” was halted</source>
        <translation>„%1“ wurde angehalten</translation>
    </message>
    <message>
        <source>“%1” was interrupted</source>
        <translation>„%1“ wurde unterbrochen</translation>
    </message>
    <message>
        <source>A run is going on</source>
        <translation>Ein Lauf ist im Gang</translation>
    </message>
    <message>
        <source>“%1” did not go on</source>
        <translation>„%1“ ist nicht weitergelaufen</translation>
    </message>
    <message>
        <source>“%1” was ended by its run timeout</source>
        <translation>„%1“ wurde von der Zeitgrenze des Laufs beendet</translation>
    </message>
    <message>
        <source>“%1” was stopped</source>
        <translation>„%1“ wurde angehalten</translation>
    </message>
</context>
<context>
    <name>poolboard::DetailsDock</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>Noch&amp;mals versuchen</translation>
    </message>
    <message>
        <source>&amp;Cancel this item</source>
        <translation>Dieses Element &amp;abbrechen</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Messages of the item</source>
        <translation>Meldungen des Elements</translation>
    </message>
    <message>
        <source>Outcome:</source>
        <translation>Ausgang:</translation>
    </message>
    <message>
        <source>Item:</source>
        <translation>Element:</translation>
    </message>
    <message>
        <source>Error:</source>
        <translation>Fehler:</translation>
    </message>
    <message>
        <source>Attempts:</source>
        <translation>Versuche:</translation>
    </message>
    <message>
        <source>Worker:</source>
        <translation>Arbeiter:</translation>
    </message>
    <message>
        <source>Time:</source>
        <translation>Zeit:</translation>
    </message>
    <message>
        <source>This item alone, in this run</source>
        <translation>Nur dieses Element, in diesem Lauf</translation>
    </message>
    <message>
        <source>This item alone; the run goes on</source>
        <translation>Nur dieses Element; der Lauf geht weiter</translation>
    </message>
    <message>
        <source>Input:</source>
        <translation>Eingabe:</translation>
    </message>
    <message>
        <source>Parts of the item</source>
        <translation>Teile des Elements</translation>
    </message>
    <message>
        <source>Select an item or a failure to see everything about it.</source>
        <translation>Wählen Sie ein Element oder einen Fehlschlag, um alles darüber zu sehen.</translation>
    </message>
    <message>
        <source>This run has no file, so what became of item %1 is not kept.</source>
        <translation>Dieser Lauf hat keine Datei; was aus Element %1 wurde, ist nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>This item cannot be read: %1</source>
        <translation>Dieses Element kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Item %1 is not recorded yet …</source>
        <translation>Element %1 ist noch nicht verzeichnet …</translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation>%1, Prozess %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>%1 of bytes that are not text.</source>
        <translation>%1 Bytes, die kein Text sind.</translation>
    </message>
    <message>
        <source>… the first %1 of %2</source>
        <translation>… die ersten %1 von %2</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>Or&amp;dner öffnen</translation>
    </message>
    <message>
        <source>Timing of the item</source>
        <translation>Zeiten des Elements</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Attempt:</source>
        <translation>Versuch:</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>attempts</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>No program here opens folders. It is %1.</source>
        <translation>Hier öffnet kein Programm Ordner. Es ist %1.</translation>
    </message>
    <message>
        <source>Item %1 was not finished when the run ended. What is not done can be run later.</source>
        <translation>Element %1 war nicht fertig, als der Lauf endete. Was nicht erledigt ist, kann später laufen.</translation>
    </message>
</context>
<context>
    <name>poolboard::DraftLine</name>
    <message>
        <source>Not saved</source>
        <translation>Nicht gesichert</translation>
    </message>
    <message>
        <source>A job that is not saved</source>
        <translation>Ein Auftrag, der nicht gesichert ist</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>„%1“ hat Änderungen, die nicht gesichert sind.</translation>
    </message>
</context>
<context>
    <name>poolboard::EachEditor</name>
    <message>
        <source>Vary a parameter</source>
        <translation>Einen Parameter je Arbeiter</translation>
    </message>
    <message>
        <source>Values of each worker</source>
        <translation>Werte jedes Arbeiters</translation>
    </message>
    <message>
        <source>Add worker</source>
        <translation>Arbeiter hinzufügen</translation>
    </message>
    <message>
        <source>Remove worker</source>
        <translation>Arbeiter entfernen</translation>
    </message>
</context>
<context>
    <name>poolboard::EachModel</name>
    <message>
        <source>%1: as for all</source>
        <translation>%1: wie für alle</translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation>Arbeiter %1</translation>
    </message>
</context>
<context>
    <name>poolboard::ErrorsModel</name>
    <message>
        <source>for example item %1</source>
        <translation>zum Beispiel Element %1</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <source>first seen %1</source>
        <translation>zuerst %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>zuletzt %1</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>Arbeiter %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 workers</source>
        <translation>
            <numerusform>%1 Arbeiter</numerusform>
            <numerusform>%1 Arbeiter</numerusform>
        </translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Arbeiter</translation>
    </message>
</context>
<context>
    <name>poolboard::ErrorsPage</name>
    <message>
        <source>Causes of failures</source>
        <translation>Ursachen von Fehlschlägen</translation>
    </message>
    <message>
        <source>Try this &amp;group again</source>
        <translation>Diese &amp;Gruppe nochmals versuchen</translation>
    </message>
    <message>
        <source>Its items are tried again in this run</source>
        <translation>Ihre Elemente werden in diesem Lauf nochmals versucht</translation>
    </message>
    <message>
        <source>The causes are being read …</source>
        <translation>Die Ursachen werden gelesen …</translation>
    </message>
    <message>
        <source>No failures in %1.</source>
        <translation>%1, keine Fehlschläge.</translation>
    </message>
    <message>
        <source>What goes wrong appears here, by its cause.</source>
        <translation>Was schiefgeht, erscheint hier nach seiner Ursache.</translation>
    </message>
    <message>
        <source>Not while the run is stopping</source>
        <translation>Nicht, während der Lauf anhält</translation>
    </message>
    <message>
        <source>This run keeps no file to read the causes from.</source>
        <translation>Dieser Lauf führt keine Datei, aus der sich die Ursachen lesen ließen.</translation>
    </message>
</context>
<context>
    <name>poolboard::ExportDialog</name>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>Export items of “%1”</source>
        <translation>Elemente von „%1“ exportieren</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>%1 that did not succeed</source>
        <translation>%1, nicht gelungen</translation>
    </message>
    <message>
        <source>Records, one JSON object a line (NDJSON)</source>
        <translation>Datensätze, je Zeile ein JSON-Objekt (NDJSON)</translation>
    </message>
    <message>
        <source>A table (CSV)</source>
        <translation>Eine Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Only the inputs, one a line</source>
        <translation>Nur die Eingaben, eine je Zeile</translation>
    </message>
    <message>
        <source>How far the export is</source>
        <translation>Wie weit der Export ist</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>&amp;Was:</translation>
    </message>
    <message>
        <source>&amp;As:</source>
        <translation>&amp;Als:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Die Datei ersetzen?</translation>
    </message>
    <message>
        <source>%1 is there already, in %2.</source>
        <translation>%1 gibt es schon, in %2.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Sie ersetzen</translation>
    </message>
    <message>
        <source>What it holds now is lost.</source>
        <translation>Was sie jetzt enthält, geht verloren.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Nothing is written; choose another name.</source>
        <translation>Nichts wird geschrieben; wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>poolboard::FailuresModel</name>
    <message>
        <source>item %1</source>
        <translation>Element %1</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>Arbeiter %1</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Arbeiter</translation>
    </message>
</context>
<context>
    <name>poolboard::FieldRow</name>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>poolboard::FilterChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>poolboard::FormSection</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More of %1</source>
        <translation>Mehr von %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
</context>
<context>
    <name>poolboard::HeldLine</name>
    <message>
        <source>A run waits for your answer</source>
        <translation>Ein Lauf wartet auf Ihre Antwort</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Antworten …</translation>
    </message>
    <message>
        <source>“%1” stays in the queue until you have answered: its job file was changed.</source>
        <translation>„%1“ bleibt in der Schlange, bis Sie geantwortet haben: Die Auftragsdatei wurde geändert.</translation>
    </message>
    <message>
        <source>Run it, or take it out of the queue</source>
        <translation>Ihn starten oder aus der Schlange nehmen</translation>
    </message>
    <message>
        <source>“%1” was still waiting in the queue when the window ended.</source>
        <translation>„%1“ wartete noch in der Schlange, als das Fenster endete.</translation>
    </message>
    <message numerus="yes">
        <source>%1 runs were still waiting in the queue when the window ended.</source>
        <translation>
            <numerusform>%1 Lauf wartete noch in der Schlange, als das Fenster endete.</numerusform>
            <numerusform>%1 Läufe warteten noch in der Schlange, als das Fenster endete.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>poolboard::HelpWindow</name>
    <message>
        <source>No worker has it yet.</source>
        <translation>Noch kein Arbeiter hat es.</translation>
    </message>
    <message>
        <source>A worker is busy with it.</source>
        <translation>Ein Arbeiter ist damit beschäftigt.</translation>
    </message>
    <message>
        <source>It is done, and its result is recorded.</source>
        <translation>Es ist fertig, und sein Ergebnis ist festgehalten.</translation>
    </message>
    <message>
        <source>The worker could not do it; its message says why.</source>
        <translation>Der Arbeiter konnte es nicht; seine Meldung sagt, warum.</translation>
    </message>
    <message>
        <source>It took longer than a limit of the job, or gave no sign of life, and was ended.</source>
        <translation>Es dauerte länger als eine Grenze des Auftrags oder gab kein Lebenszeichen und wurde beendet.</translation>
    </message>
    <message>
        <source>The worker&apos;s process was lost over it. A new one takes the other items.</source>
        <translation>Der Prozess des Arbeiters ging dabei verloren. Ein neuer übernimmt die übrigen Elemente.</translation>
    </message>
    <message>
        <source>Its result was there already.</source>
        <translation>Sein Ergebnis war schon da.</translation>
    </message>
    <message>
        <source>Somebody cancelled this item.</source>
        <translation>Jemand hat dieses Element abgebrochen.</translation>
    </message>
    <message>
        <source>Its process is being started.</source>
        <translation>Sein Prozess wird gestartet.</translation>
    </message>
    <message>
        <source>It gets ready for its first item.</source>
        <translation>Er bereitet sich auf sein erstes Element vor.</translation>
    </message>
    <message>
        <source>It has no item.</source>
        <translation>Er hat kein Element.</translation>
    </message>
    <message>
        <source>It is busy with an item.</source>
        <translation>Er ist mit einem Element beschäftigt.</translation>
    </message>
    <message>
        <source>It has said nothing about its item for a while.</source>
        <translation>Er hat seit einer Weile nichts von seinem Element gesagt.</translation>
    </message>
    <message>
        <source>It leaves after its item.</source>
        <translation>Er geht nach seinem Element.</translation>
    </message>
    <message>
        <source>Workers are being started; no item has run yet.</source>
        <translation>Arbeiter werden gestartet; noch kein Element ist gelaufen.</translation>
    </message>
    <message>
        <source>All is well so far.</source>
        <translation>Bisher ist alles gut.</translation>
    </message>
    <message>
        <source>It goes on, and some items did not succeed.</source>
        <translation>Er geht weiter, und einige Elemente sind nicht gelungen.</translation>
    </message>
    <message>
        <source>Running items are finished; nothing new is started.</source>
        <translation>Laufende Elemente werden fertig; nichts Neues beginnt.</translation>
    </message>
    <message>
        <source>Nothing is started until somebody says “Go on”.</source>
        <translation>Nichts beginnt, bis jemand „Weiter“ sagt.</translation>
    </message>
    <message>
        <source>It comes to its end: running items finish or are ended.</source>
        <translation>Er kommt zum Ende: laufende Elemente werden fertig oder beendet.</translation>
    </message>
    <message>
        <source>Every item was tried, and none is left to try again.</source>
        <translation>Jedes Element wurde versucht, und keines ist zu wiederholen.</translation>
    </message>
    <message>
        <source>Every item was tried. “Retry failed” tries again what did not succeed.</source>
        <translation>Jedes Element wurde versucht. „Fehlgeschlagene nochmals versuchen“ tut, was es sagt.</translation>
    </message>
    <message>
        <source>Somebody, or the run&apos;s time limit, ended it. “Resume” runs what is left.</source>
        <translation>Jemand oder die Zeitgrenze des Laufs hat ihn beendet. „Fortsetzen“ macht mit dem Rest weiter.</translation>
    </message>
    <message>
        <source>A rule of the job ended it, or no worker could be started; it says which.</source>
        <translation>Eine Regel des Auftrags hat ihn beendet, oder kein Arbeiter konnte starten; er sagt, was es war.</translation>
    </message>
    <message>
        <source>Nobody ended it: its process was lost. “Resume” runs what is left.</source>
        <translation>Niemand hat ihn beendet: sein Prozess ging verloren. „Fortsetzen“ macht mit dem Rest weiter.</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>In the list “%1”</source>
        <translation>In der Liste „%1“</translation>
    </message>
    <message>
        <source>Keys and words</source>
        <translation>Tasten und Wörter</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Tab goes from one field to the next, F10 into the menus. In tables, Enter opens what is highlighted; the menu key shows what can be done with it.</source>
        <translation>Tab geht von Feld zu Feld, F10 in die Menüs. In Tabellen öffnet die Eingabetaste, was markiert ist; die Menütaste zeigt, was man damit tun kann.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>The manual</source>
        <translation>Das Handbuch</translation>
    </message>
    <message>
        <source>On the web: %1. In a terminal: %2, and %3 for the words of the command line.</source>
        <translation>Im Netz: %1. Im Terminal: %2, und %3 für die Wörter der Befehlszeile.</translation>
    </message>
</context>
<context>
    <name>poolboard::ItemLog</name>
    <message>
        <source>What the log says of the item</source>
        <translation>Was das Protokoll über das Element sagt</translation>
    </message>
    <message>
        <source>The log is being read …</source>
        <translation>Das Protokoll wird gelesen …</translation>
    </message>
    <message>
        <source>The log says nothing of this item.</source>
        <translation>Das Protokoll sagt nichts über dieses Element.</translation>
    </message>
</context>
<context>
    <name>poolboard::ItemsModel</name>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>Element %1</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>Arbeiter %1</translation>
    </message>
    <message>
        <source>1 attempt</source>
        <translation>1 Versuch</translation>
    </message>
    <message numerus="yes">
        <source>%1 attempts</source>
        <translation>
            <numerusform>%1 Versuch</numerusform>
            <numerusform>%1 Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
</context>
<context>
    <name>poolboard::ItemsPage</name>
    <message>
        <source>Finished items</source>
        <translation>Fertige Elemente</translation>
    </message>
    <message>
        <source>Running items</source>
        <translation>Laufende Elemente</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>The run is over; nothing is running.</source>
        <translation>Der Lauf ist vorbei; nichts läuft.</translation>
    </message>
    <message>
        <source>Nothing is running right now.</source>
        <translation>Im Augenblick läuft nichts.</translation>
    </message>
    <message>
        <source>No item has finished yet.</source>
        <translation>Noch ist kein Element fertig.</translation>
    </message>
    <message>
        <source>Text to look for in the items</source>
        <translation>Text, nach dem in den Elementen gesucht wird</translation>
    </message>
    <message>
        <source>Filter by text: input, result or error, state, worker</source>
        <translation>Nach Text filtern: Eingabe, Ergebnis oder Fehler, Zustand, Arbeiter</translation>
    </message>
    <message>
        <source>S&amp;ort</source>
        <translation>S&amp;ortieren</translation>
    </message>
    <message>
        <source>A click on the head of a column sorts, too</source>
        <translation>Ein Klick auf den Kopf einer Spalte sortiert ebenfalls</translation>
    </message>
    <message>
        <source>As they finished</source>
        <translation>Wie sie fertig wurden</translation>
    </message>
    <message>
        <source>Last one first</source>
        <translation>Letztes zuerst</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>items found</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No running item has “%1”.</source>
        <translation>Kein laufendes Element enthält „%1“.</translation>
    </message>
    <message>
        <source>None has “%1”; looked through: %2.</source>
        <translation>Keines enthält „%1“; durchgesehen: %2.</translation>
    </message>
    <message>
        <source>None here; finished so far: %1.</source>
        <translation>Hier keine; bisher fertig: %1.</translation>
    </message>
    <message>
        <source>Sorting … %1</source>
        <translation>Wird sortiert … %1</translation>
    </message>
    <message>
        <source>%1 found, searching … %2</source>
        <translation>%1 gefunden, suche … %2</translation>
    </message>
    <message>
        <source>Looking through the items … %1</source>
        <translation>Die Elemente werden durchgesehen … %1</translation>
    </message>
    <message>
        <source>In this run (%1)</source>
        <translation>In diesem Lauf (%1)</translation>
    </message>
</context>
<context>
    <name>poolboard::JobEditor</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Try 1 item</source>
        <translation>1 Element versuchen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>The same on the command line</source>
        <translation>Dasselbe auf der Befehlszeile</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>Die Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Runs the first item alone and shows what comes back; no result file, no history</source>
        <translation>Führt nur das erste Element aus und zeigt, was zurückkommt; keine Ergebnisdatei, kein Verlauf</translation>
    </message>
    <message>
        <source>New job</source>
        <translation>Neuer Auftrag</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>Versuch anhalten</translation>
    </message>
    <message>
        <source>%1 – changed</source>
        <translation>%1 – geändert</translation>
    </message>
    <message>
        <source>Not saved yet. Relative paths start at %1.</source>
        <translation>Noch nicht gesichert. Relative Pfade beginnen bei %1.</translation>
    </message>
    <message>
        <source>Not complete yet.</source>
        <translation>Noch nicht vollständig.</translation>
    </message>
    <message>
        <source>1 problem. Run goes to it.</source>
        <translation>1 Problem. Starten führt dorthin.</translation>
    </message>
    <message numerus="yes">
        <source>%1 problems. Run goes to the first.</source>
        <translation>
            <numerusform>%1 Problem. Starten führt zum ersten.</numerusform>
            <numerusform>%1 Probleme. Starten führt zum ersten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message>
        <source>Ready to run.</source>
        <translation>Bereit.</translation>
    </message>
    <message>
        <source>Save and run</source>
        <translation>Sichern und starten</translation>
    </message>
    <message>
        <source>Save the job</source>
        <translation>Den Auftrag sichern</translation>
    </message>
    <message>
        <source>Poolboard jobs (*.poolboard.toml)</source>
        <translation>Poolboard-Aufträge (*.poolboard.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gesichert: %1</translation>
    </message>
    <message>
        <source>Write the job file anew?</source>
        <translation>Die Auftragsdatei neu schreiben?</translation>
    </message>
    <message>
        <source>%1 is written in a way that cannot be changed in place (dotted keys, or a section for each worker).</source>
        <translation>%1 ist so geschrieben, dass es nicht an Ort und Stelle geändert werden kann (Schlüssel mit Punkten, oder ein Abschnitt für jeden Arbeiter).</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>Neu schreiben</translation>
    </message>
    <message>
        <source>All it says is kept; its comments are not.</source>
        <translation>Alles, was sie sagt, bleibt; ihre Kommentare nicht.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Nothing is saved; the file can be changed by hand.</source>
        <translation>Nichts wird gesichert; die Datei kann von Hand geändert werden.</translation>
    </message>
    <message>
        <source>Save over somebody else&apos;s change?</source>
        <translation>Eine fremde Änderung überschreiben?</translation>
    </message>
    <message>
        <source>%1 has been changed outside of this window since it was opened.</source>
        <translation>%1 wurde außerhalb dieses Fensters geändert, seit es geöffnet wurde.</translation>
    </message>
    <message>
        <source>Save what is here</source>
        <translation>Sichern, was hier steht</translation>
    </message>
    <message>
        <source>The other change is lost.</source>
        <translation>Die andere Änderung geht verloren.</translation>
    </message>
    <message>
        <source>Nothing is saved. File &gt; Save as … keeps both.</source>
        <translation>Nichts wird gesichert. Datei &gt; Sichern unter … behält beides.</translation>
    </message>
    <message>
        <source>%1 is not saved: %2</source>
        <translation>%1 ist nicht gesichert: %2</translation>
    </message>
    <message>
        <source>Secrets are left out: values to fill in, and variables to set.</source>
        <translation>Geheimes ist ausgelassen: Werte sind einzusetzen, Variablen zu setzen.</translation>
    </message>
</context>
<context>
    <name>poolboard::JobForm</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>As the worker prefers</source>
        <translation>Wie der Arbeiter es vorzieht</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Each worker in a process of its own: a crash costs one item.</source>
        <translation>Jeder Arbeiter in einem eigenen Prozess: ein Absturz kostet ein Element.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>All workers in one process: less memory, but a crash takes all running items with it.</source>
        <translation>Alle Arbeiter in einem Prozess: weniger Speicher, aber ein Absturz nimmt alle laufenden Elemente mit.</translation>
    </message>
    <message>
        <source>Asynchronous</source>
        <translation>Asynchron</translation>
    </message>
    <message>
        <source>Each worker has many items in hand at once: for those that mostly wait, such as downloads.</source>
        <translation>Jeder Arbeiter hat viele Elemente zugleich: für solche, die meist warten, etwa Downloads.</translation>
    </message>
    <message>
        <source>First items</source>
        <translation>Erste Elemente</translation>
    </message>
    <message>
        <source>The file says more here than a field can show; it stays as it is.</source>
        <translation>Die Datei sagt hier mehr, als ein Feld zeigen kann; es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>What the worker&apos;s maker recommends.</source>
        <translation>Was der Hersteller des Arbeiters empfiehlt.</translation>
    </message>
    <message>
        <source>For this one: threads.</source>
        <translation>Für diesen: Threads.</translation>
    </message>
    <message>
        <source>For this one: asynchronous.</source>
        <translation>Für diesen: asynchron.</translation>
    </message>
    <message>
        <source>For this one: processes.</source>
        <translation>Für diesen: Prozesse.</translation>
    </message>
    <message>
        <source>Choose where the items come from.</source>
        <translation>Wählen Sie, woher die Elemente kommen.</translation>
    </message>
    <message>
        <source>Which files and folders? At least one is needed.</source>
        <translation>Welche Dateien und Ordner? Mindestens eines wird gebraucht.</translation>
    </message>
    <message>
        <source>Which file? One is needed.</source>
        <translation>Welche Datei? Eine wird gebraucht.</translation>
    </message>
    <message>
        <source>Workers run on this machine: there is nowhere to bring files to.</source>
        <translation>Die Arbeiter laufen auf diesem Rechner: Es gibt kein Ziel für die Dateien.</translation>
    </message>
    <message>
        <source>Each item must be the path of one file; those of this source are not.</source>
        <translation>Jedes Element muss der Pfad einer Datei sein; die dieser Quelle sind es nicht.</translation>
    </message>
    <message>
        <source>Only text comes in lines: choose it under “Results”, or leave this out.</source>
        <translation>Nur Text kommt in Zeilen: ihn unter „Ergebnisse“ wählen oder dies weglassen.</translation>
    </message>
    <message>
        <source>A filter passes items on as text: choose it under “Results”, or leave this out.</source>
        <translation>Ein Filter gibt Elemente als Text weiter: ihn unter „Ergebnisse“ wählen oder dies weglassen.</translation>
    </message>
    <message>
        <source>There is nothing to name: “Results” is not a file for each item.</source>
        <translation>Es gibt nichts zu benennen: „Ergebnisse“ ist nicht „Eine Datei für jedes Element“.</translation>
    </message>
    <message>
        <source>Only where “Results” is a file for each item can one be skipped.</source>
        <translation>Übersprungen wird nur, wo „Ergebnisse“ eine Datei für jedes Element ist.</translation>
    </message>
    <message>
        <source>A filter passes items on when they have ended: leave one of the two out.</source>
        <translation>Ein Filter gibt Elemente weiter, wenn sie beendet sind: eines von beiden weglassen.</translation>
    </message>
    <message>
        <source>Lines go to standard output only: leave “Written to” empty, or leave this out.</source>
        <translation>Zeilen gehen nur auf die Standardausgabe: „Geschrieben nach“ leer lassen oder dies weglassen.</translation>
    </message>
    <message>
        <source>A filter passes items on as they came: leave one of the two out.</source>
        <translation>Ein Filter gibt Elemente weiter, wie sie kamen: eines von beiden weglassen.</translation>
    </message>
    <message>
        <source>Which folder? A file for each item needs one.</source>
        <translation>Welcher Ordner? Eine Datei für jedes Element braucht einen.</translation>
    </message>
    <message>
        <source>“Cluster” starts workers as well: leave one of the two out.</source>
        <translation>„Cluster“ startet ebenfalls Arbeiter: eines von beiden weglassen.</translation>
    </message>
    <message>
        <source>Workers run elsewhere, and how many is said there: 4*ssh node.</source>
        <translation>Die Arbeiter laufen anderswo, und dort steht auch, wie viele: 4*ssh node.</translation>
    </message>
    <message>
        <source>Workers run on this machine: leave this out, or say where with “Launchers” or “Cluster”.</source>
        <translation>Die Arbeiter laufen auf diesem Rechner: dies weglassen, oder mit „Starter“ oder „Cluster“ sagen, wo.</translation>
    </message>
</context>
<context>
    <name>poolboard::JobPage</name>
    <message>
        <source>Edit the job</source>
        <translation>Den Auftrag bearbeiten</translation>
    </message>
    <message>
        <source>The job</source>
        <translation>Der Auftrag</translation>
    </message>
    <message>
        <source>First items</source>
        <translation>Erste Elemente</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Datei:</translation>
    </message>
    <message>
        <source>Source:</source>
        <translation>Quelle:</translation>
    </message>
    <message>
        <source>First items:</source>
        <translation>Erste Elemente:</translation>
    </message>
    <message>
        <source>Worker:</source>
        <translation>Arbeiter:</translation>
    </message>
    <message>
        <source>Parameters:</source>
        <translation>Parameter:</translation>
    </message>
    <message>
        <source>Pool:</source>
        <translation>Pool:</translation>
    </message>
    <message>
        <source>On error:</source>
        <translation>Bei Fehlern:</translation>
    </message>
    <message>
        <source>Limits:</source>
        <translation>Grenzen:</translation>
    </message>
    <message>
        <source>Results:</source>
        <translation>Ergebnisse:</translation>
    </message>
    <message>
        <source>Same on the
command line:</source>
        <translation>Dasselbe auf der
Befehlszeile:</translation>
    </message>
    <message>
        <source>Job as it was run:</source>
        <translation>Der Auftrag, wie er lief:</translation>
    </message>
    <message>
        <source>Looking at the source …</source>
        <translation>Die Quelle wird angesehen …</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>… and more; how many is known at the end</source>
        <translation>… und mehr; wie viele, ist am Ende bekannt</translation>
    </message>
</context>
<context>
    <name>poolboard::JobsModel</name>
    <message>
        <source>Job %1, in %2</source>
        <translation>Auftrag %1, in %2</translation>
    </message>
</context>
<context>
    <name>poolboard::LogModel</name>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>no worker</source>
        <translation>kein Arbeiter</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>Arbeiter %1</translation>
    </message>
    <message>
        <source>no item</source>
        <translation>kein Element</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>Element %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>poolboard::LogPage</name>
    <message>
        <source>Log of the run</source>
        <translation>Protokoll des Laufs</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Folgen</translation>
    </message>
    <message>
        <source>Least level shown</source>
        <translation>Mindestens gezeigte Stufe</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>Info and above</source>
        <translation>Ab Info</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Text to look for in the log</source>
        <translation>Text, der im Protokoll gesucht wird</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Protokoll filtern</translation>
    </message>
    <message>
        <source>Stay at the newest line</source>
        <translation>Bei der neuesten Zeile bleiben</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 lines</source>
        <translation>
            <numerusform>%1 von %2 Zeile</numerusform>
            <numerusform>%1 von %2 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>No line of the log is like that.</source>
        <translation>Keine Zeile des Protokolls ist so.</translation>
    </message>
    <message>
        <source>What workers say, what failed and what was tried again appears here.</source>
        <translation>Was Arbeiter sagen, was fehlschlug und was nochmals versucht wurde, erscheint hier.</translation>
    </message>
    <message>
        <source>The log is being read …</source>
        <translation>Das Protokoll wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing has been said yet.</source>
        <translation>Noch wurde nichts gesagt.</translation>
    </message>
    <message>
        <source>There is no log of this run.</source>
        <translation>Von diesem Lauf gibt es kein Protokoll.</translation>
    </message>
</context>
<context>
    <name>poolboard::MainWindow</name>
    <message>
        <source>Jobs and runs</source>
        <translation>Aufträge und Läufe</translation>
    </message>
    <message>
        <source>Run this job?</source>
        <translation>Diesen Auftrag starten?</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>The job file %1 names what is executed:

%2</source>
        <translation>Die Auftragsdatei %1 nennt, was ausgeführt wird:

%2</translation>
    </message>
    <message>
        <source>You are not asked again while the file names the same.</source>
        <translation>Sie werden nicht nochmals gefragt, solange die Datei dasselbe nennt.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Nothing is run.</source>
        <translation>Nichts wird ausgeführt.</translation>
    </message>
    <message>
        <source>Save and run this job (%1)</source>
        <translation>Diesen Auftrag sichern und starten (%1)</translation>
    </message>
    <message>
        <source>Run “%1” after the run that goes on, or beside it</source>
        <translation>„%1“ nach dem Lauf, der im Gang ist, oder daneben starten</translation>
    </message>
    <message>
        <source>Run “%1” (%2)</source>
        <translation>„%1“ starten (%2)</translation>
    </message>
    <message>
        <source>Open a job first</source>
        <translation>Öffnen Sie zuerst einen Auftrag</translation>
    </message>
    <message>
        <source>%1[*] – Poolboard</source>
        <translation>%1[*] – Poolboard</translation>
    </message>
    <message>
        <source>Poolboard</source>
        <translation>Poolboard</translation>
    </message>
    <message>
        <source>%1 – Poolboard</source>
        <translation>%1 – Poolboard</translation>
    </message>
    <message>
        <source>%1 – %2 – Poolboard</source>
        <translation>%1 – %2 – Poolboard</translation>
    </message>
    <message>
        <source>%1 – %2 %3 – Poolboard</source>
        <translation>%1 – %2 %3 – Poolboard</translation>
    </message>
    <message>
        <source>&amp;Open a job file…</source>
        <translation>Eine Auftragsdatei &amp;öffnen …</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>&amp;New job</source>
        <translation>&amp;Neuer Auftrag</translation>
    </message>
    <message>
        <source>&amp;Edit the job</source>
        <translation>Den Auftrag &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Save the job</source>
        <translation>Den Auftrag &amp;sichern</translation>
    </message>
    <message>
        <source>Save the job &amp;as…</source>
        <translation>Den Auftrag sichern &amp;unter …</translation>
    </message>
    <message>
        <source>Try the &amp;demo job: thumbnails</source>
        <translation>Den Bei&amp;spielauftrag versuchen: Vorschaubilder</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Stop…</source>
        <translation>&amp;Anhalten …</translation>
    </message>
    <message>
        <source>Stop the run: you choose how (Ctrl+.)</source>
        <translation>Den Lauf anhalten: Sie wählen, wie (Strg+.)</translation>
    </message>
    <message>
        <source>R&amp;esume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Go on with this run: what has its outcome is not run again (Ctrl+Shift+Return)</source>
        <translation>Diesen Lauf fortsetzen: was seinen Ausgang hat, läuft nicht nochmals (Strg+Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Re&amp;try failed</source>
        <translation>Fehlgeschlagene nochmals &amp;versuchen</translation>
    </message>
    <message>
        <source>Try again what did not succeed, in this run (Ctrl+Shift+R)</source>
        <translation>Was nicht gelungen ist, in diesem Lauf nochmals versuchen (Strg+Umschalt+R)</translation>
    </message>
    <message>
        <source>&amp;Copy as command line</source>
        <translation>Als Befehlszeile &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Filter items</source>
        <translation>Elemente &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>The command line is in the clipboard.</source>
        <translation>Die Befehlszeile ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Ü&amp;berblick</translation>
    </message>
    <message>
        <source>&amp;Items</source>
        <translation>&amp;Elemente</translation>
    </message>
    <message>
        <source>&amp;Errors</source>
        <translation>&amp;Fehler</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Zeitachse</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>&amp;Job</source>
        <translation>&amp;Auftrag</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>Ein&amp;zelheiten</translation>
    </message>
    <message>
        <source>Main toolbar</source>
        <translation>Hauptwerkzeugleiste</translation>
    </message>
    <message>
        <source>Open a job file</source>
        <translation>Eine Auftragsdatei öffnen</translation>
    </message>
    <message>
        <source>Poolboard jobs (*.poolboard.toml)</source>
        <translation>Poolboard-Aufträge (*.poolboard.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Den Lauf anhalten</translation>
    </message>
    <message>
        <source>Finish running items, then stop</source>
        <translation>Laufende Elemente enden lassen, dann anhalten</translation>
    </message>
    <message>
        <source>Nothing new is started. What is not done can be run later.</source>
        <translation>Nichts Neues wird begonnen. Was nicht erledigt ist, kann später laufen.</translation>
    </message>
    <message>
        <source>Cancel running items and stop</source>
        <translation>Laufende Elemente abbrechen und anhalten</translation>
    </message>
    <message>
        <source>Running items are asked to end, and ended after the grace time.</source>
        <translation>Laufende Elemente werden gebeten zu enden, und nach der Frist beendet.</translation>
    </message>
    <message>
        <source>Kill everything now</source>
        <translation>Alles sofort abschießen</translation>
    </message>
    <message>
        <source>Workers are killed without being asked.</source>
        <translation>Arbeiter werden beendet, ohne gefragt zu werden.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>It goes on stopping as before.</source>
        <translation>Es hält weiter an wie zuvor.</translation>
    </message>
    <message>
        <source>Nothing is stopped.</source>
        <translation>Nichts wird angehalten.</translation>
    </message>
    <message>
        <source>Delete this run from the history?</source>
        <translation>Diesen Lauf aus dem Verlauf löschen?</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>What it recorded is gone: it cannot be resumed, retried or looked at again.</source>
        <translation>Was er verzeichnet hat, ist weg: er kann nicht fortgesetzt, nochmals versucht oder angesehen werden.</translation>
    </message>
    <message>
        <source>Nothing is deleted.</source>
        <translation>Nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>“%1” is running: %2.</source>
        <translation>„%1“ läuft: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 runs are going on.</source>
        <translation>
            <numerusform>%1 Lauf ist im Gang.</numerusform>
            <numerusform>%1 Läufe sind im Gang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit while a run is going on?</source>
        <translation>Beenden, während ein Lauf im Gang ist?</translation>
    </message>
    <message>
        <source>Finish running items, then quit</source>
        <translation>Laufende Elemente enden lassen, dann beenden</translation>
    </message>
    <message>
        <source>Nothing new is started. The window closes when they have ended.</source>
        <translation>Nichts Neues wird begonnen. Das Fenster schließt, wenn sie geendet haben.</translation>
    </message>
    <message>
        <source>Cancel and quit</source>
        <translation>Abbrechen und beenden</translation>
    </message>
    <message>
        <source>Running items are cancelled, then the window closes.</source>
        <translation>Laufende Elemente werden abgebrochen, dann schließt das Fenster.</translation>
    </message>
    <message>
        <source>Keep running in the background</source>
        <translation>Im Hintergrund weiterlaufen lassen</translation>
    </message>
    <message>
        <source>The window stays, the run goes on.</source>
        <translation>Das Fenster bleibt, der Lauf geht weiter.</translation>
    </message>
    <message>
        <source>Stopping the run; the window closes when it has ended.</source>
        <translation>Der Lauf wird angehalten; das Fenster schließt, wenn er geendet hat.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gesichert: %1</translation>
    </message>
    <message>
        <source>Try an item of this job?</source>
        <translation>Ein Element dieses Auftrags versuchen?</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Versuchen</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Die Änderungen sichern?</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>„%1“ hat Änderungen, die nicht gesichert sind.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Then it goes on.</source>
        <translation>Dann geht es weiter.</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Die Änderungen verwerfen</translation>
    </message>
    <message>
        <source>What was written is lost.</source>
        <translation>Was geschrieben wurde, geht verloren.</translation>
    </message>
    <message>
        <source>The editor stays as it is.</source>
        <translation>Der Editor bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>%1 exported: %2</source>
        <translation>%1 exportiert: %2</translation>
    </message>
    <message>
        <source>Another run is going on</source>
        <translation>Ein anderer Lauf ist im Gang</translation>
    </message>
    <message>
        <source>Run “%1” afterwards</source>
        <translation>„%1“ danach starten</translation>
    </message>
    <message>
        <source>It waits in the queue, and starts when nothing runs any more.</source>
        <translation>Er wartet in der Schlange und beginnt, wenn nichts mehr läuft.</translation>
    </message>
    <message>
        <source>“%1” waits for its turn.</source>
        <translation>„%1“ wartet, bis er an der Reihe ist.</translation>
    </message>
    <message>
        <source>Run it now, side by side</source>
        <translation>Jetzt starten, nebeneinander</translation>
    </message>
    <message>
        <source>Each run has its own workers; they share the processors.</source>
        <translation>Jeder Lauf hat eigene Arbeiter; sie teilen sich die Prozessoren.</translation>
    </message>
    <message>
        <source>Nothing more is started.</source>
        <translation>Nichts weiter wird gestartet.</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Eins&amp;tellungen …</translation>
    </message>
    <message>
        <source>“%1” (%2), with %3. Its result files stay where they are.</source>
        <translation>„%1“ (%2), mit %3. Seine Ergebnisdateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>“%1” is stopping; still running: %2.</source>
        <translation>„%1“ hält an; noch in Arbeit: %2.</translation>
    </message>
    <message>
        <source>“%1” is at %2; running: %3.</source>
        <translation>„%1“ ist bei %2; in Arbeit: %3.</translation>
    </message>
    <message>
        <source>The job file %1 was changed while it waited for its turn.</source>
        <translation>Die Auftragsdatei %1 wurde geändert, während sie auf ihre Reihe wartete.</translation>
    </message>
    <message>
        <source>It names what is executed:

%1</source>
        <translation>Darin steht, was ausgeführt wird:

%1</translation>
    </message>
    <message>
        <source>Run “%1” as it is now?</source>
        <translation>„%1“ so ausführen, wie es jetzt ist?</translation>
    </message>
    <message>
        <source>Item %1 is tried again in this run.</source>
        <translation>Element %1 wird in diesem Lauf nochmals versucht.</translation>
    </message>
    <message>
        <source>Run the job of this run again, as a new run (%1)</source>
        <translation>Den Auftrag dieses Laufs nochmals starten, als neuen Lauf (%1)</translation>
    </message>
    <message>
        <source>&amp;Keys and words</source>
        <translation>&amp;Tasten und Wörter</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Run this job again?</source>
        <translation>Diesen Auftrag nochmals starten?</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>Es läuft nichts</translation>
    </message>
    <message>
        <source>In this run, tried again: %1.</source>
        <translation>In diesem Lauf nochmals versucht: %1.</translation>
    </message>
    <message>
        <source>What failed of this cause is tried again in this run.</source>
        <translation>Was aus dieser Ursache fehlschlug, wird in diesem Lauf nochmals versucht.</translation>
    </message>
    <message>
        <source>What failed so far is tried again in this run.</source>
        <translation>Was bisher fehlschlug, wird in diesem Lauf nochmals versucht.</translation>
    </message>
    <message>
        <source>Re&amp;try failed (%1)</source>
        <translation>Nochmals &amp;versuchen (%1)</translation>
    </message>
    <message>
        <source>This run is ending and takes nothing more. Try again when it is over.</source>
        <translation>Dieser Lauf geht zu Ende und nimmt nichts mehr an. Nach seinem Ende nochmals versuchen.</translation>
    </message>
    <message>
        <source>Quit while a run waits?</source>
        <translation>Beenden, während ein Lauf wartet?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The window stays, and the queue.</source>
        <translation>Das Fenster bleibt, und die Schlange auch.</translation>
    </message>
    <message>
        <source>The run goes on without a window, and nothing keeps the computer awake for it. It is under Recent runs when you come back.</source>
        <translation>Der Lauf geht ohne Fenster weiter, und nichts hält den Rechner dafür wach. Später steht er unter „Letzte Läufe“.</translation>
    </message>
    <message>
        <source>As the file says now, when it is its turn.</source>
        <translation>Wie die Datei jetzt ist, wenn er an der Reihe ist.</translation>
    </message>
    <message>
        <source>Take it out of the queue</source>
        <translation>Aus der Schlange nehmen</translation>
    </message>
    <message>
        <source>It stays in the queue.</source>
        <translation>Er bleibt in der Schlange.</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>What waits in the queue is not started before you come back.</source>
        <translation>Was in der Schlange wartet, beginnt erst nach der Rückkehr.</translation>
    </message>
    <message>
        <source>The queue is here again when you come back.</source>
        <translation>Die Schlange ist beim nächsten Mal wieder da.</translation>
    </message>
    <message>
        <source>Go on with the queue?</source>
        <translation>Mit der Schlange weitermachen?</translation>
    </message>
    <message>
        <source>“%1” was still waiting when the window ended.</source>
        <translation>„%1“ wartete noch, als das Fenster endete.</translation>
    </message>
    <message numerus="yes">
        <source>%1 runs were still waiting when the window ended.</source>
        <translation>
            <numerusform>%1 Lauf wartete noch, als das Fenster endete.</numerusform>
            <numerusform>%1 Läufe warteten noch, als das Fenster endete.</numerusform>
        </translation>
    </message>
    <message>
        <source>One run after the other, as before.</source>
        <translation>Ein Lauf nach dem anderen, wie zuvor.</translation>
    </message>
    <message>
        <source>Empty the queue</source>
        <translation>Die Schlange leeren</translation>
    </message>
    <message>
        <source>The queue stays as it is.</source>
        <translation>Die Schlange bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>poolboard::OverviewPage</name>
    <message>
        <source>Workers</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>Latest failures</source>
        <translation>Letzte Fehlschläge</translation>
    </message>
    <message>
        <source>Nothing has run.</source>
        <translation>Nichts ist gelaufen.</translation>
    </message>
    <message>
        <source>Workers and failures appear here when the job runs.</source>
        <translation>Arbeiter und Fehlschläge erscheinen hier, wenn der Auftrag läuft.</translation>
    </message>
    <message>
        <source>Most frequent causes</source>
        <translation>Häufigste Ursachen</translation>
    </message>
    <message>
        <source>Slowest items</source>
        <translation>Langsamste Elemente</translation>
    </message>
    <message numerus="yes">
        <source>All %1 causes</source>
        <translation>
            <numerusform>%1 Ursache</numerusform>
            <numerusform>Alle %1 Ursachen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open errors</source>
        <translation>Fehler öffnen</translation>
    </message>
    <message>
        <source>All causes, and trying their items again</source>
        <translation>Alle Ursachen, und ihre Elemente erneut versuchen</translation>
    </message>
    <message>
        <source>The items that took longest appear here.</source>
        <translation>Die Elemente, die am längsten gedauert haben, erscheinen hier.</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Items a second appear here while the job runs.</source>
        <translation>Elemente je Sekunde erscheinen hier, während der Auftrag läuft.</translation>
    </message>
    <message>
        <source>Measured while a run goes on in this window; that of earlier runs is in their reports.</source>
        <translation>Wird gemessen, während ein Lauf in diesem Fenster läuft; der früherer Läufe steht in ihren Berichten.</translation>
    </message>
</context>
<context>
    <name>poolboard::ParamForm</name>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>Mindestens %1.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Höchstens %1.</translation>
    </message>
    <message>
        <source>One a line.</source>
        <translation>Je Zeile eines.</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
</context>
<context>
    <name>poolboard::ProgressStrip</name>
    <message>
        <source>State of the run</source>
        <translation>Zustand des Laufs</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Nothing has run.</source>
        <translation>Nichts ist gelaufen.</translation>
    </message>
    <message>
        <source>Did not start</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>It waits in the queue, and starts when nothing runs any more.</source>
        <translation>Er wartet in der Schlange und beginnt, wenn nichts mehr läuft.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
</context>
<context>
    <name>poolboard::QueueModel</name>
    <message>
        <source>starts next</source>
        <translation>beginnt als Nächstes</translation>
    </message>
    <message>
        <source>number %1 in the queue</source>
        <translation>Nummer %1 in der Schlange</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>its job file was changed</source>
        <translation>die Auftragsdatei wurde geändert</translation>
    </message>
    <message>
        <source>left from last time</source>
        <translation>vom letzten Mal übrig</translation>
    </message>
</context>
<context>
    <name>poolboard::RateChart</name>
    <message>
        <source>Throughput: items a second over the time of the run</source>
        <translation>Durchsatz: Elemente je Sekunde über die Zeit des Laufs</translation>
    </message>
    <message>
        <source>0/s</source>
        <comment>items a second</comment>
        <translation>0/s</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>im Mittel %1</translation>
    </message>
    <message>
        <source>highest %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>Nothing has been measured yet</source>
        <translation>Noch ist nichts gemessen</translation>
    </message>
    <message>
        <source>From %1 to %2: %3</source>
        <translation>Von %1 bis %2: %3</translation>
    </message>
    <message>
        <source>time of the run</source>
        <translation>Zeit des Laufs</translation>
    </message>
    <message>
        <source>%1 to %2: %3, %4</source>
        <translation>%1 bis %2: %3, %4</translation>
    </message>
</context>
<context>
    <name>poolboard::ResumeOffer</name>
    <message>
        <source>Go on with this run: what has its outcome is not run again</source>
        <translation>Diesen Lauf fortsetzen: was seinen Ausgang hat, läuft nicht nochmals</translation>
    </message>
    <message>
        <source>“%1” (%2) was interrupted at %3 of %4.</source>
        <translation>„%1“ (%2) wurde unterbrochen; erledigt: %3 / %4.</translation>
    </message>
    <message>
        <source>“%1” (%2) was interrupted after %3.</source>
        <translation>„%1“ (%2) wurde unterbrochen; fertig: %3.</translation>
    </message>
    <message>
        <source>A run was interrupted</source>
        <translation>Ein Lauf wurde unterbrochen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>It stays in the history, and is offered again at the next start</source>
        <translation>Er bleibt im Verlauf und wird beim nächsten Start wieder angeboten</translation>
    </message>
</context>
<context>
    <name>poolboard::RetrySelected</name>
    <message>
        <source>Try again</source>
        <translation>Nochmals versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Try again (%1 selected)</source>
        <translation>
            <numerusform>Nochmals versuchen (%1 ausgewählt)</numerusform>
            <numerusform>Nochmals versuchen (%1 ausgewählt)</numerusform>
        </translation>
    </message>
    <message>
        <source>At most %1 at a time. The tab Errors tries all of one cause again, and “Retry failed” everything.</source>
        <translation>Höchstens %1 auf einmal. Der Reiter Fehler versucht alle einer Ursache nochmals, „Fehlgeschlagene nochmals versuchen“ alles.</translation>
    </message>
    <message>
        <source>All of these have succeeded.</source>
        <translation>Diese sind alle gelungen.</translation>
    </message>
</context>
<context>
    <name>poolboard::RunControls</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Freeze now</source>
        <translation>Sofort &amp;einfrieren</translation>
    </message>
    <message>
        <source>&amp;More workers</source>
        <translation>&amp;Mehr Arbeiter</translation>
    </message>
    <message>
        <source>Fe&amp;wer workers</source>
        <translation>&amp;Weniger Arbeiter</translation>
    </message>
    <message>
        <source>Everything stands still where it is, and so does the clock of its limits</source>
        <translation>Alles steht still, wo es ist, und mit ihm die Uhr seiner Grenzen</translation>
    </message>
    <message>
        <source>Number of workers</source>
        <translation>Zahl der Arbeiter</translation>
    </message>
    <message>
        <source>How many workers there are. With fewer, those that leave finish their item.</source>
        <translation>Wie viele Arbeiter es gibt. Bei weniger beenden die, die gehen, noch ihr Element.</translation>
    </message>
    <message>
        <source>&amp;Workers:</source>
        <translation>&amp;Arbeiter:</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Give out items again (Ctrl+P)</source>
        <translation>Wieder Elemente ausgeben (Strg+P)</translation>
    </message>
    <message>
        <source>Running items finish, then nothing new is started (Ctrl+P)</source>
        <translation>Laufende Elemente enden, dann wird nichts Neues begonnen (Strg+P)</translation>
    </message>
    <message>
        <source>Possible while a run goes on</source>
        <translation>Möglich, während ein Lauf läuft</translation>
    </message>
    <message>
        <source>The run is being stopped</source>
        <translation>Der Lauf wird gerade angehalten</translation>
    </message>
    <message>
        <source>Everything stands still already</source>
        <translation>Es steht schon alles still</translation>
    </message>
    <message>
        <source>What runs behind a launcher cannot stand still; pause the run instead</source>
        <translation>Was hinter einem Starter läuft, kann nicht stillstehen; pausieren Sie den Lauf stattdessen</translation>
    </message>
    <message>
        <source>One worker is the least</source>
        <translation>Ein Arbeiter ist das Mindeste</translation>
    </message>
</context>
<context>
    <name>poolboard::RunPage</name>
    <message>
        <source>Views of the run</source>
        <translation>Ansichten des Laufs</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Errors (%1)</source>
        <translation>Fehler (%1)</translation>
    </message>
    <message>
        <source>Press Run to start.</source>
        <translation>Zum Beginnen „Starten“ drücken.</translation>
    </message>
</context>
<context>
    <name>poolboard::RunSession</name>
    <message>
        <source>The engine ended without a word.</source>
        <translation>Die Engine endete ohne ein Wort.</translation>
    </message>
    <message>
        <source>The engine did not start, and said nothing. Its log: %1</source>
        <translation>Die Engine ist nicht gestartet und hat nichts gesagt. Ihr Protokoll: %1</translation>
    </message>
    <message>
        <source>The engine went away before the run was over.</source>
        <translation>Die Engine ging weg, bevor der Lauf vorbei war.</translation>
    </message>
    <message>
        <source>This run waits for nodes of Slurm.</source>
        <translation>Dieser Lauf wartet auf Knoten von Slurm.</translation>
    </message>
    <message>
        <source>This run was started elsewhere and does not take viewers. What it has finished is below.</source>
        <translation>Dieser Lauf wurde anderswo begonnen und nimmt keine Zuschauer. Was er beendet hat, steht unten.</translation>
    </message>
    <message>
        <source>What had finished by then is kept; the run itself is interrupted.</source>
        <translation>Was bis dahin fertig war, ist aufbewahrt; der Lauf selbst ist unterbrochen.</translation>
    </message>
    <message>
        <source>This run was interrupted at %1 of %2. Resume goes on with the others.</source>
        <translation>Dieser Lauf wurde unterbrochen; erledigt: %1 / %2. Fortsetzen macht mit den übrigen weiter.</translation>
    </message>
    <message>
        <source>This run was interrupted after %1. Resume goes on with the others.</source>
        <translation>Dieser Lauf wurde unterbrochen; fertig: %1. Fortsetzen macht mit den übrigen weiter.</translation>
    </message>
    <message>
        <source>The engine of this run has not answered for some seconds: it stands still, or has no processor time. What is shown is its last word.</source>
        <translation>Die Engine dieses Laufs antwortet seit einigen Sekunden nicht: Sie steht still oder bekommt keine Rechenzeit. Gezeigt wird, was sie zuletzt gesagt hat.</translation>
    </message>
    <message>
        <source>This run cannot go on: its result file was deleted or replaced since. Run the job anew.</source>
        <translation>Dieser Lauf kann nicht weitergehen: seine Ergebnisdatei wurde seither gelöscht oder ersetzt. Den Auftrag neu starten.</translation>
    </message>
</context>
<context>
    <name>poolboard::RunningModel</name>
    <message>
        <source>silent for %1</source>
        <translation>still seit %1</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>Element %1</translation>
    </message>
    <message>
        <source>%1, running</source>
        <translation>%1, läuft</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
</context>
<context>
    <name>poolboard::RunsModel</name>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 bad</source>
        <translation>%1 fehlerhaft</translation>
    </message>
    <message>
        <source>Run of %1, %2, %3</source>
        <translation>Lauf von %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>poolboard::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsfläche</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>When a run ends and the window is not in front</source>
        <translation>Wenn ein Lauf endet und das Fenster nicht vorn ist</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Pool of new jobs</source>
        <translation>Pool neuer Aufträge</translation>
    </message>
    <message>
        <source>As the worker prefers</source>
        <translation>Wie der Arbeiter es vorzieht</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Asynchronous</source>
        <translation>Asynchron</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>one per CPU</source>
        <translation>einer je Prozessor</translation>
    </message>
    <message>
        <source>A number, or a share of the CPUs such as 50%.</source>
        <translation>Eine Zahl, oder ein Anteil der Prozessoren wie 50%.</translation>
    </message>
    <message>
        <source>Keep ended runs</source>
        <translation>Beendete Läufe behalten</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Older ones are forgotten with all they recorded; result files stay.</source>
        <translation>Ältere werden mit allem, was sie verzeichnet haben, vergessen; Ergebnisdateien bleiben.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>The newest ones; 0: no limit.</source>
        <translation>Die neuesten; 0: keine Grenze.</translation>
    </message>
    <message>
        <source>Expected a number of workers, such as 8, or 50%.</source>
        <translation>Erwartet wird eine Zahl von Arbeitern, etwa 8, oder 50%.</translation>
    </message>
    <message>
        <source>Expected a number of days above 0, or nothing.</source>
        <translation>Erwartet wird eine Zahl von Tagen über 0, oder nichts.</translation>
    </message>
    <message>
        <source>Expected a whole number, such as 1000.</source>
        <translation>Erwartet wird eine ganze Zahl, etwa 1000.</translation>
    </message>
</context>
<context>
    <name>poolboard::SideBar</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Waiting to run</source>
        <translation>Wartet auf Start</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>Letzte Läufe</translation>
    </message>
    <message>
        <source>Jobs you open stay here.</source>
        <translation>Aufträge, die Sie öffnen, bleiben hier.</translation>
    </message>
    <message>
        <source>Finished runs appear here and stay after a restart.</source>
        <translation>Beendete Läufe erscheinen hier und bleiben nach einem Neustart.</translation>
    </message>
    <message>
        <source>&amp;Waiting to run</source>
        <translation>&amp;Wartet auf Start</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>A&amp;ufträge</translation>
    </message>
    <message>
        <source>Recent r&amp;uns</source>
        <translation>Letzte &amp;Läufe</translation>
    </message>
    <message>
        <source>Forget this job</source>
        <translation>Diesen Auftrag vergessen</translation>
    </message>
    <message>
        <source>Run it sooner</source>
        <translation>Früher starten</translation>
    </message>
    <message>
        <source>Take it out of the queue</source>
        <translation>Aus der Schlange nehmen</translation>
    </message>
    <message>
        <source>Compare the two selected runs</source>
        <translation>Die zwei gewählten Läufe vergleichen</translation>
    </message>
    <message>
        <source>Export its items…</source>
        <translation>Seine Elemente exportieren …</translation>
    </message>
    <message>
        <source>Delete this run…</source>
        <translation>Diesen Lauf löschen …</translation>
    </message>
    <message>
        <source>Select a second one with Ctrl and a click, or Shift and an arrow key</source>
        <translation>Wählen Sie einen zweiten mit Strg und einem Klick, oder mit Umschalt und einer Pfeiltaste</translation>
    </message>
    <message>
        <source>One file of the history cannot be read.</source>
        <translation>Eine Datei des Verlaufs kann nicht gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%1 files of the history cannot be read.</source>
        <translation>
            <numerusform>%1 Datei des Verlaufs kann nicht gelesen werden.</numerusform>
            <numerusform>%1 Dateien des Verlaufs können nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show older runs (%1)</source>
        <translation>Ältere Läufe zeigen (%1)</translation>
    </message>
    <message>
        <source>Run its job again</source>
        <translation>Auftrag nochmals starten</translation>
    </message>
    <message>
        <source>Retry what did not succeed</source>
        <translation>Nicht Gelungenes wiederholen</translation>
    </message>
</context>
<context>
    <name>poolboard::SlowestModel</name>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>Element %1</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>poolboard::SnapshotLink</name>
    <message>
        <source>The engine sent a line that is too long.</source>
        <translation>Die Engine hat eine zu lange Zeile geschickt.</translation>
    </message>
    <message>
        <source>The engine sent something this window does not understand; they may be of different versions.</source>
        <translation>Die Engine hat etwas geschickt, das dieses Fenster nicht versteht; sie sind vielleicht von verschiedenen Versionen.</translation>
    </message>
</context>
<context>
    <name>poolboard::SourcePreview</name>
    <message>
        <source>First items</source>
        <translation>Erste Elemente</translation>
    </message>
    <message>
        <source>Stopped looking.</source>
        <translation>Nicht weiter angesehen.</translation>
    </message>
    <message>
        <source>Show the first items</source>
        <translation>Die ersten Elemente zeigen</translation>
    </message>
    <message>
        <source>The items are shown here once it is clear where they come from.</source>
        <translation>Die Elemente erscheinen hier, sobald klar ist, woher sie kommen.</translation>
    </message>
    <message>
        <source>Looking at the source …</source>
        <translation>Die Quelle wird angesehen …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Run it and show the first items</source>
        <translation>Ihn ausführen und die ersten Elemente zeigen</translation>
    </message>
    <message>
        <source>Read from it and show the first items</source>
        <translation>Daraus lesen und die ersten Elemente zeigen</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>… and more: unsized, how many is known at the end</source>
        <translation>… und mehr: Länge unbekannt, wie viele, ist am Ende bekannt</translation>
    </message>
</context>
<context>
    <name>poolboard::StackedBar</name>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>nothing has finished yet</source>
        <translation>noch ist nichts fertig</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 laufend</translation>
    </message>
    <message>
        <source>about %1 in all</source>
        <translation>insgesamt etwa %1</translation>
    </message>
</context>
<context>
    <name>poolboard::StartPage</name>
    <message>
        <source>Poolboard</source>
        <translation>Poolboard</translation>
    </message>
    <message>
        <source>Run one worker over many inputs</source>
        <translation>Ein Arbeiter, viele Eingaben</translation>
    </message>
    <message>
        <source>A job says what to do with which inputs.
Opening one shows it; nothing runs until you press Run.</source>
        <translation>Ein Auftrag sagt, was mit welchen Eingaben geschieht.
Öffnen zeigt ihn; nichts läuft, bis Sie Starten drücken.</translation>
    </message>
    <message>
        <source>… or drop a job file, or files and folders to work on, anywhere in this window.</source>
        <translation>… oder legen Sie eine Auftragsdatei, oder Dateien und Ordner zum Bearbeiten, irgendwo in diesem Fenster ab.</translation>
    </message>
</context>
<context>
    <name>poolboard::TimelinePage</name>
    <message>
        <source>What each worker did, and when, appears here.</source>
        <translation>Was jeder Arbeiter tat, und wann, erscheint hier.</translation>
    </message>
</context>
<context>
    <name>poolboard::TimelineView</name>
    <message>
        <source>Timeline of the workers</source>
        <translation>Zeitachse der Arbeiter</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Ctrl and the wheel zoom. Arrow keys go from item to item, with Ctrl to those that did not succeed; Return opens one.</source>
        <translation>Strg und das Mausrad vergrößern. Pfeiltasten gehen von Element zu Element, mit Strg zu denen, die nicht gelungen sind; Eingabe öffnet eines.</translation>
    </message>
    <message>
        <source>Timeline of the workers: %1, %2</source>
        <translation>Zeitachse der Arbeiter: %1, %2</translation>
    </message>
</context>
<context>
    <name>poolboard::TopErrorsModel</name>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
</context>
<context>
    <name>poolboard::TryPanel</name>
    <message>
        <source>What came of trying one item</source>
        <translation>Was bei dem Versuch mit einem Element herauskam</translation>
    </message>
    <message>
        <source>Result or error</source>
        <translation>Ergebnis oder Fehler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the trial</source>
        <translation>Den Versuch schließen</translation>
    </message>
    <message>
        <source>Trying the first item …</source>
        <translation>Das erste Element wird versucht …</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Nicht versucht</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Nothing came back.</source>
        <translation>Nichts kam zurück.</translation>
    </message>
</context>
<context>
    <name>poolboard::ValueEdit</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Einen Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Left out: a line break in a name cannot stand here. Rename it, or take its folder.</source>
        <translation>Weggelassen: Ein Zeilenumbruch in einem Namen kann hier nicht stehen. Benennen Sie die Datei um, oder nehmen Sie ihren Ordner.</translation>
    </message>
</context>
<context>
    <name>poolboard::WarningLine</name>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <source>All warnings, with their times</source>
        <translation>Alle Warnungen, mit ihren Zeiten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Until the next warning</source>
        <translation>Bis zur nächsten Warnung</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 warnings, the latest: %2</source>
        <translation>
            <numerusform>%1 Warnung, die letzte: %2</numerusform>
            <numerusform>%1 Warnungen, die letzte: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Before it:</source>
        <translation>Davor:</translation>
    </message>
</context>
<context>
    <name>poolboard::WorkerForm</name>
    <message>
        <source>Worker</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>{} is the item, {/.} its name without folder and ending; without a mark the item is added at the end.</source>
        <translation>{} ist das Element, {/.} sein Name ohne Ordner und Endung; ohne Zeichen wird das Element am Ende angefügt.</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>Per worker</source>
        <translation>Je Arbeiter</translation>
    </message>
    <message>
        <source>For workers that differ, by GPU or model: dealt out in turn; an empty cell means the value above.</source>
        <translation>Für Arbeiter, die sich unterscheiden, nach GPU oder Modell: reihum verteilt; eine leere Zelle steht für den Wert oben.</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>What stands for the item in the command.</source>
        <translation>Was im Befehl für das Element steht.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>What runs a worker in Python.</source>
        <translation>Womit ein Arbeiter in Python läuft.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>NAME=value, or NAME to pass on; one a line. Workers see them.</source>
        <translation>NAME=Wert, oder NAME zum Weitergeben; je Zeile eines. Arbeiter sehen sie.</translation>
    </message>
    <message>
        <source>Run a command for each item</source>
        <translation>Für jedes Element einen Befehl ausführen</translation>
    </message>
    <message>
        <source>Another one, from a file …</source>
        <translation>Ein anderer, aus einer Datei …</translation>
    </message>
    <message>
        <source>A worker from a file</source>
        <translation>Ein Arbeiter aus einer Datei</translation>
    </message>
    <message>
        <source>Workers (*.so *.py)</source>
        <translation>Arbeiter (*.so *.py)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Looking at the worker …</source>
        <translation>Der Arbeiter wird angesehen …</translation>
    </message>
    <message>
        <source>%1 From %2.</source>
        <translation>%1 Aus %2.</translation>
    </message>
    <message>
        <source>A command is needed: a program and its arguments.</source>
        <translation>Ein Befehl wird gebraucht: ein Programm und seine Argumente.</translation>
    </message>
    <message>
        <source>Through a shell: pipes and variables work</source>
        <translation>Durch eine Shell: Pipes und Variablen gehen</translation>
    </message>
</context>
<context>
    <name>poolboard::WorkersModel</name>
    <message>
        <source>worker %1</source>
        <translation>Arbeiter %1</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>no process</source>
        <translation>kein Prozess</translation>
    </message>
    <message>
        <source>item %1, %2</source>
        <translation>Element %1, %2</translation>
    </message>
    <message>
        <source>no item</source>
        <translation>kein Element</translation>
    </message>
    <message>
        <source>progress unknown</source>
        <translation>Fortschritt unbekannt</translation>
    </message>
    <message>
        <source>%1 percent, %2</source>
        <translation>%1 Prozent, %2</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>silent for %1</source>
        <translation>still seit %1</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 erledigt</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 restarts</source>
        <translation>%1 Neustarts</translation>
    </message>
    <message>
        <source>How long ago the worker last said anything about its item</source>
        <translation>Wie lange es her ist, dass der Arbeiter zuletzt etwas über sein Element sagte</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>0/s</source>
        <comment>items a second</comment>
        <translation>0/s</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Items it finished in the last %1</source>
        <translation>Elemente, die er in den letzten %1 erledigt hat</translation>
    </message>
    <message>
        <source>How often its process was started again</source>
        <translation>Wie oft sein Prozess neu gestartet wurde</translation>
    </message>
    <message>
        <source>Resident memory of its process and all that this started</source>
        <translation>Belegter Speicher seines Prozesses und aller, die dieser gestartet hat</translation>
    </message>
    <message>
        <source>Processor time of its process and all that this started, over the last %1; 100 % is one processor. %2 since the start.</source>
        <translation>Prozessorzeit seines Prozesses und aller, die dieser gestartet hat, in den letzten %1; 100 % sind ein Prozessor. %2 seit dem Start.</translation>
    </message>
    <message numerus="yes">
        <source>%1 workers share this process.</source>
        <translation>
            <numerusform>%1 Arbeiter teilt sich diesen Prozess.</numerusform>
            <numerusform>%1 Arbeiter teilen sich diesen Prozess.</numerusform>
        </translation>
    </message>
    <message>
        <source>rate %1</source>
        <translation>Rate %1</translation>
    </message>
    <message>
        <source>rate not known</source>
        <translation>Rate nicht bekannt</translation>
    </message>
    <message>
        <source>memory %1</source>
        <translation>Speicher %1</translation>
    </message>
    <message>
        <source>memory not known</source>
        <translation>Speicher nicht bekannt</translation>
    </message>
    <message>
        <source>processor %1</source>
        <translation>Prozessor %1</translation>
    </message>
    <message>
        <source>processor: not known</source>
        <translation>Prozessor: nicht bekannt</translation>
    </message>
    <message>
        <source>Items it finished lately, by the time that took</source>
        <translation>Elemente, die er zuletzt erledigt hat, je Zeit</translation>
    </message>
    <message>
        <source>Processors that its process used lately; 100 % is one</source>
        <translation>Prozessoren, die sein Prozess zuletzt genutzt hat; 100 % ist einer</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Share of the last %1 that it spent in items</source>
        <translation>Anteil der letzten %1, den er mit Elementen zugebracht hat</translation>
    </message>
    <message>
        <source>Above 100 %: in several at once</source>
        <translation>Über 100 %: mit mehreren zugleich</translation>
    </message>
    <message>
        <source>busy %1</source>
        <translation>ausgelastet zu %1</translation>
    </message>
    <message>
        <source>busy: not known</source>
        <translation>Auslastung: nicht bekannt</translation>
    </message>
    <message>
        <source>Share of the time that it spent in items lately</source>
        <translation>Anteil der Zeit, den er zuletzt mit Elementen zugebracht hat</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Auslastung</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Succeeded</source>
        <translation>Gelungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeit überschritten</translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation>Abgestürzt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Läuft, mit Fehlschlägen</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>Pausiert gleich</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Finished with failures</source>
        <translation>Fertig, mit Fehlschlägen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Halted</source>
        <translation>Vorzeitig angehalten</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Initialising</source>
        <translation>Richtet sich ein</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbeitet</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>Retiring</source>
        <translation>Geht</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit überschritten</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>abgestürzt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
</context>
</TS>
