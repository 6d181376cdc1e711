<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Draft</name>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>problem, hint</comment>
        <translation>%1; %2</translation>
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
    <name>Refusal</name>
    <message>
        <source>%1 (%2)</source>
        <comment>message (hint)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>where: message</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>ndjson, text or none</comment>
        <translation>%1 oder %2</translation>
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
    <message>
        <source>The time left is said when it goes on.</source>
        <translation>Die Restzeit wird genannt, sobald es weitergeht.</translation>
    </message>
</context>
<context>
    <name>TimelineAxis</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%1 times in which nothing ran are left out, %2 in all.</source>
        <translation>
            <numerusform>%1 Zeit, in der nichts lief, ist ausgelassen, insgesamt %2.</numerusform>
            <numerusform>%1 Zeiten, in denen nichts lief, sind ausgelassen, insgesamt %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left out</source>
        <comment>a time, 20:14:03, in which nothing ran</comment>
        <translation>%1 ausgelassen</translation>
    </message>
    <message>
        <source>%1 in which nothing ran are left out: %2 – %3</source>
        <comment>how long, and two times</comment>
        <translation>%1, in denen nichts lief, sind ausgelassen: %2 – %3</translation>
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
    <message>
        <source>other errors</source>
        <translation>andere Fehler</translation>
    </message>
    <message>
        <source>the result of another item of this run is called %1 (--output-name tells them apart, --if-exists rename numbers them)</source>
        <translation>das Ergebnis eines anderen Elements dieses Laufs heißt %1 (--output-name unterscheidet sie, --if-exists rename nummeriert sie)</translation>
    </message>
    <message>
        <source>%1 is a folder, so no result can have its name</source>
        <translation>%1 ist ein Ordner, also kann kein Ergebnis so heißen</translation>
    </message>
    <message>
        <source>%1 exists already (--if-exists skip, overwrite or rename says what to do then)</source>
        <translation>%1 gibt es schon (--if-exists skip, overwrite oder rename sagt, was dann zu tun ist)</translation>
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
        <source>Items a second appear here while the job runs.</source>
        <translation>Elemente je Sekunde erscheinen hier, während der Auftrag läuft.</translation>
    </message>
    <message>
        <source>This run keeps no file to read the throughput from.</source>
        <translation>Dieser Lauf führt keine Datei, aus der sich der Durchsatz lesen ließe.</translation>
    </message>
    <message>
        <source>Reading the run file …</source>
        <translation>Die Laufdatei wird gelesen …</translation>
    </message>
    <message>
        <source>The run file has no times.</source>
        <translation>In der Laufdatei stehen keine Zeiten.</translation>
    </message>
</context>
<context>
    <name>poolboard::OverviewWorkers</name>
    <message>
        <source>Workers</source>
        <translation>Arbeiter</translation>
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
    <name>poolboard::PastWorkersModel</name>
    <message>
        <source>0/s</source>
        <comment>items a second</comment>
        <translation>0/s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>Arbeiter %1</translation>
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
        <source>rate %1</source>
        <translation>Rate %1</translation>
    </message>
    <message>
        <source>rate not known</source>
        <translation>Rate nicht bekannt</translation>
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
        <source>Not known of this run</source>
        <translation>Bei diesem Lauf nicht bekannt</translation>
    </message>
    <message>
        <source>Items it finished from %1 to %2 of the run</source>
        <translation>Elemente, die er von %1 bis %2 des Laufs erledigt hat</translation>
    </message>
    <message>
        <source>Share of the time from %1 to %2 of the run that it spent in items</source>
        <translation>Anteil der Zeit von %1 bis %2 des Laufs, den er mit Elementen zugebracht hat</translation>
    </message>
    <message>
        <source>Above 100 %: in several at once</source>
        <translation>Über 100 %: mit mehreren zugleich</translation>
    </message>
    <message>
        <source>Items it finished, by the time from its first to its last</source>
        <translation>Elemente, die er erledigt hat, durch die Zeit von seinem ersten bis zu seinem letzten</translation>
    </message>
    <message>
        <source>Share of the time from its first item to its last that it spent in items</source>
        <translation>Anteil der Zeit von seinem ersten bis zu seinem letzten Element, den er mit Elementen zugebracht hat</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
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
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from and to</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>from %1 to %2 of the run</source>
        <translation>von %1 bis %2 des Laufs</translation>
    </message>
    <message>
        <source>when is not known</source>
        <translation>wann, ist nicht bekannt</translation>
    </message>
    <message>
        <source>From the start of its first item to the end of its last, by the time of the run</source>
        <translation>Vom Beginn seines ersten Elements bis zum Ende seines letzten, nach der Zeit des Laufs</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
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
        <translation>Noch nicht gestartet</translation>
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
    <name>poolboard::ThroughputCard</name>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
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
    <name>refusals</name>
    <message>
        <source>[%1] must be one section, not %2</source>
        <translation>[%1] muss ein einziger Abschnitt sein, nicht %2</translation>
    </message>
    <message>
        <source>%1 must be a finite number</source>
        <translation>%1: erwartet wird eine endliche Zahl</translation>
    </message>
    <message>
        <source>%1 must go from short to long, not from %2 to %3</source>
        <translation>%1: erwartet wird von kurz bis lang, nicht von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 must be %2, not %3</source>
        <translation>%1: erwartet wird %2, nicht %3</translation>
    </message>
    <message>
        <source>each element of %1</source>
        <translation>jedes Element von %1</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number, at least %1</source>
        <translation>eine ganze Zahl, mindestens %1</translation>
    </message>
    <message>
        <source>a duration with a unit, such as &quot;30s&quot;</source>
        <translation>eine Dauer mit Einheit, etwa &quot;30s&quot;</translation>
    </message>
    <message>
        <source>&quot;auto&quot; or a whole number above 0</source>
        <translation>&quot;auto&quot; oder eine ganze Zahl über 0</translation>
    </message>
    <message>
        <source>a number of workers, such as 8 or &quot;50%&quot;</source>
        <translation>eine Zahl von Arbeitern, etwa 8 oder &quot;50%&quot;</translation>
    </message>
    <message>
        <source>a string or an array of strings</source>
        <translation>ein Text oder eine Liste von Texten</translation>
    </message>
    <message>
        <source>an array of strings: the program and its arguments</source>
        <translation>eine Liste von Texten: das Programm und seine Argumente</translation>
    </message>
    <message>
        <source>an array of strings, or several</source>
        <translation>eine Liste von Texten, oder mehrere</translation>
    </message>
    <message>
        <source>an array, like the first</source>
        <translation>eine Liste wie die erste</translation>
    </message>
    <message>
        <source>true, or an array of true and false, one for each list</source>
        <translation>true, oder eine Liste aus true und false, eines für jede Liste</translation>
    </message>
    <message>
        <source>two durations, shortest and longest, such as [&quot;1s&quot;, &quot;60s&quot;]</source>
        <translation>zwei Dauern, die kürzeste und die längste, etwa [&quot;1s&quot;, &quot;60s&quot;]</translation>
    </message>
    <message>
        <source>a table, such as { width = 320 }</source>
        <translation>eine Tabelle, etwa { width = 320 }</translation>
    </message>
    <message>
        <source>an array of tables, one per worker, such as [{ gpu = 0 }, { gpu = 1 }]</source>
        <translation>eine Liste von Tabellen, je Arbeiter eine, etwa [{ gpu = 0 }, { gpu = 1 }]</translation>
    </message>
    <message>
        <source>a word in quotes</source>
        <translation>ein Wort in Anführungszeichen</translation>
    </message>
    <message>
        <source>one character in quotes</source>
        <translation>ein Zeichen in Anführungszeichen</translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a range in quotes, such as &quot;0..1000&quot;</source>
        <translation>ein Bereich in Anführungszeichen, etwa &quot;0..1000&quot;</translation>
    </message>
    <message>
        <source>the integer %1</source>
        <translation>die ganze Zahl %1</translation>
    </message>
    <message>
        <source>a number with a fraction</source>
        <translation>eine Zahl mit Nachkommastellen</translation>
    </message>
    <message>
        <source>the string &quot;%1&quot;</source>
        <translation>der Text &quot;%1&quot;</translation>
    </message>
    <message>
        <source>a date or time</source>
        <translation>ein Datum oder eine Uhrzeit</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>a date or time cannot be a parameter</source>
        <translation>ein Datum oder eine Uhrzeit kann kein Parameter sein</translation>
    </message>
    <message>
        <source>write it as a string</source>
        <translation>als Text schreiben</translation>
    </message>
    <message>
        <source>unknown section [%1]</source>
        <translation>unbekannter Abschnitt [%1]</translation>
    </message>
    <message>
        <source>the key &apos;%1&apos; stands outside of a section</source>
        <translation>der Schlüssel &apos;%1&apos; steht außerhalb eines Abschnitts</translation>
    </message>
    <message>
        <source>it belongs below [%1]</source>
        <translation>er gehört unter [%1]</translation>
    </message>
    <message>
        <source>unknown key &apos;%1&apos; outside of a section</source>
        <translation>unbekannter Schlüssel &apos;%1&apos; außerhalb eines Abschnitts</translation>
    </message>
    <message>
        <source>sections: %1</source>
        <translation>Abschnitte: %1</translation>
    </message>
    <message>
        <source>unknown key &apos;%1&apos; in [%2]</source>
        <translation>unbekannter Schlüssel &apos;%1&apos; in [%2]</translation>
    </message>
    <message>
        <source>known here: %1</source>
        <translation>hier bekannt: %1</translation>
    </message>
    <message>
        <source>%1 is for kind %2, but %3</source>
        <translation>%1 gilt nur für die Art %2, aber %3</translation>
    </message>
    <message>
        <source>source.kind is missing</source>
        <translation>source.kind fehlt</translation>
    </message>
    <message>
        <source>source.kind is &quot;%1&quot;</source>
        <translation>source.kind ist &quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1 is missing: kind &quot;%2&quot; needs it</source>
        <translation>%1 fehlt: die Art &quot;%2&quot; braucht es</translation>
    </message>
    <message>
        <source>%1 is for source.format &quot;csv&quot;</source>
        <translation>%1 gilt nur für source.format &quot;csv&quot;</translation>
    </message>
    <message>
        <source>worker.command and worker.id = &quot;%1&quot; exclude each other: a command is run by exec/command</source>
        <translation>worker.command und worker.id = &quot;%1&quot; schließen einander aus: einen Befehl führt exec/command aus</translation>
    </message>
    <message>
        <source>this is a folder; expected a job file (NAME.poolboard.toml)</source>
        <translation>das ist ein Ordner; erwartet wird eine Auftragsdatei (NAME.poolboard.toml)</translation>
    </message>
    <message>
        <source>this is not a file; expected a job file</source>
        <translation>das ist keine Datei; erwartet wird eine Auftragsdatei</translation>
    </message>
    <message>
        <source>larger than 1 MiB: this is not a job file</source>
        <translation>größer als 1 MiB: das ist keine Auftragsdatei</translation>
    </message>
    <message>
        <source>the job file</source>
        <translation>die Auftragsdatei</translation>
    </message>
    <message>
        <source>it is written in a way that cannot be changed without writing it anew</source>
        <translation>sie ist so geschrieben, dass sie sich nicht ändern lässt, ohne sie neu zu schreiben</translation>
    </message>
    <message>
        <source>write it anew without its comments, or change it by hand</source>
        <translation>neu schreiben, ohne ihre Kommentare, oder von Hand ändern</translation>
    </message>
    <message>
        <source>the job file has changed since it was looked at; nothing is run</source>
        <translation>die Auftragsdatei hat sich geändert, seit sie angesehen wurde; es wird nichts ausgeführt</translation>
    </message>
    <message>
        <source>look at what it runs now, and run it again</source>
        <translation>ansehen, was sie jetzt ausführt, und nochmals starten</translation>
    </message>
    <message>
        <source>expected the section [history]</source>
        <translation>erwartet wird der Abschnitt [history]</translation>
    </message>
    <message>
        <source>known are keep and keep_runs</source>
        <translation>bekannt sind keep und keep_runs</translation>
    </message>
    <message>
        <source>the demo jobs are copied there</source>
        <translation>dorthin werden die Beispielaufträge kopiert</translation>
    </message>
    <message>
        <source>on Debian they are the package poolboard-demo</source>
        <translation>unter Debian sind sie das Paket poolboard-demo</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a source kind; expected %2</source>
        <translation>&apos;%1&apos; ist keine Art von Quelle; erwartet wird %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a format of a stream; expected %2</source>
        <translation>&apos;%1&apos; ist kein Format eines Datenstroms; erwartet wird %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a way to pass an item; expected %2</source>
        <translation>&apos;%1&apos; ist keine Art, ein Element zu übergeben; erwartet wird %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a pool kind; expected %2</source>
        <translation>&apos;%1&apos; ist keine Art von Pool; erwartet wird %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an error policy; expected %2</source>
        <translation>&apos;%1&apos; ist keine Regel für Fehler; erwartet wird %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an output format; expected %2</source>
        <translation>&apos;%1&apos; ist kein Ausgabeformat; erwartet wird %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a policy for existing files; expected %2</source>
        <translation>&apos;%1&apos; ist keine Regel für vorhandene Dateien; erwartet wird %2</translation>
    </message>
    <message>
        <source>%1 &apos;%2&apos; is not supported yet by this version</source>
        <translation>%1 &apos;%2&apos; kennt diese Version noch nicht</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot separate fields; expected one character, such as ; or tab</source>
        <translation>&apos;%1&apos; kann Felder nicht trennen; erwartet wird ein Zeichen, etwa ; oder tab</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a range of integers, such as 0..1000 or 0..1000..5</source>
        <translation>&apos;%1&apos; ist kein Bereich ganzer Zahlen, etwa 0..1000 oder 0..1000..5</translation>
    </message>
    <message>
        <source>the step of the range &apos;%1&apos; is 0</source>
        <translation>die Schrittweite des Bereichs &apos;%1&apos; ist 0</translation>
    </message>
    <message>
        <source>the range &apos;%1&apos; goes up, so its step must be above 0</source>
        <translation>der Bereich &apos;%1&apos; geht aufwärts, also muss seine Schrittweite über 0 sein</translation>
    </message>
    <message>
        <source>the range &apos;%1&apos; goes down, so it needs a step below 0, such as %2</source>
        <translation>der Bereich &apos;%1&apos; geht abwärts, also braucht er eine Schrittweite unter 0, etwa %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number of workers, such as 8, 50% or 0 (all CPUs)</source>
        <translation>&apos;%1&apos; ist keine Zahl von Arbeitern, etwa 8, 50% oder 0 (alle Prozessoren)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a delay from short to long, such as 1s..60s</source>
        <translation>&apos;%1&apos; ist keine Wartezeit von kurz bis lang, etwa 1s..60s</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a duration with a unit, such as 500ms, 30s, 5m or 2h</source>
        <translation>&apos;%1&apos; ist keine Dauer mit Einheit, etwa 500ms, 30s, 5m oder 2h</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not below a hundred years</source>
        <translation>&apos;%1&apos; ist nicht weniger als hundert Jahre</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a size with a unit, such as 512B, 64K, 100M or 2G</source>
        <translation>&apos;%1&apos; ist keine Größe mit Einheit, etwa 512B, 64K, 100M oder 2G</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not below 8 exabytes</source>
        <translation>&apos;%1&apos; ist nicht weniger als 8 Exabyte</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a halt rule, such as soon,fail=3 or now,fail=10% or soon,success=1 (soon: running items finish, now: they are cancelled)</source>
        <translation>&apos;%1&apos; ist keine Regel zum Anhalten, etwa soon,fail=3 oder now,fail=10% oder soon,success=1 (soon: laufende Elemente werden fertig, now: sie werden abgebrochen)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a part of the median item above 100%, such as 300%</source>
        <translation>&apos;%1&apos; ist kein Anteil des mittleren Elements über 100%, etwa 300%</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number of items, such as 1000, or a size of memory, such as 2G</source>
        <translation>&apos;%1&apos; ist weder eine Zahl von Elementen, etwa 1000, noch eine Speichergröße, etwa 2G</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number of items, such as 10, or 10:4711 to choose the same ones again</source>
        <translation>&apos;%1&apos; ist keine Zahl von Elementen, etwa 10, oder 10:4711, um dieselben nochmals zu wählen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a size from 1B to 64M, the most one item may have</source>
        <translation>&apos;%1&apos; ist keine Größe von 1B bis 64M; mehr darf ein Element nicht haben</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an environment variable: NAME, or NAME=value</source>
        <translation>&apos;%1&apos; ist keine Umgebungsvariable: NAME, oder NAME=Wert</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not yours to set: POOLBOARD_INTERNAL_ variables are Poolboard&apos;s own</source>
        <translation>&apos;%1&apos; lässt sich nicht setzen: Variablen mit POOLBOARD_INTERNAL_ gehören Poolboard selbst</translation>
    </message>
    <message>
        <source>the backslash at its end escapes nothing</source>
        <translation>der umgekehrte Schrägstrich am Ende maskiert nichts</translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation>ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>1 to %1 workers can be at one place</source>
        <translation>an einem Ort können 1 bis %1 Arbeiter sein</translation>
    </message>
    <message>
        <source>a command is expected that starts programs somewhere else</source>
        <translation>erwartet wird ein Befehl, der Programme anderswo startet</translation>
    </message>
    <message>
        <source>for example &apos;ssh node1&apos;, &apos;4*ssh node1&apos; for four workers there, or : for this machine</source>
        <translation>etwa &apos;ssh node1&apos;, &apos;4*ssh node1&apos; für vier Arbeiter dort, oder : für diesen Rechner</translation>
    </message>
    <message>
        <source>hosts can be started on slurm</source>
        <translation>Prozesse können auf slurm gestartet werden</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not KEY=VALUE</source>
        <translation>&apos;%1&apos; ist nicht SCHLÜSSEL=WERT</translation>
    </message>
    <message>
        <source>%1 is a number from 1 to %2</source>
        <translation>%1 ist eine Zahl von 1 bis %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not known here</source>
        <translation>&apos;%1&apos; ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>the journal&apos;s folder cannot be made: %1</source>
        <translation>der Ordner des Journals kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>the run file cannot be created: %1</source>
        <translation>die Laufdatei kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>make room or permission there, or choose --journal DIR or --no-journal</source>
        <translation>dort Platz oder Rechte schaffen, oder --journal DIR oder --no-journal wählen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be the name of a run</source>
        <translation>&apos;%1&apos; kann nicht der Name eines Laufs sein</translation>
    </message>
    <message>
        <source>the run file cannot be opened: %1</source>
        <translation>die Laufdatei kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>the run file cannot be read: %1</source>
        <translation>die Laufdatei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>the run file cannot be written: %1; it is of an older version of Poolboard and must be brought up to date</source>
        <translation>die Laufdatei kann nicht geschrieben werden: %1; sie ist von einer älteren Version von Poolboard und muss erneuert werden</translation>
    </message>
    <message>
        <source>the run file cannot be written: %1</source>
        <translation>die Laufdatei kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>copy it to a place that can be written</source>
        <translation>an einen Ort kopieren, an dem geschrieben werden kann</translation>
    </message>
    <message>
        <source>the run file is damaged (%1); it was left as it is</source>
        <translation>die Laufdatei ist beschädigt (%1); sie blieb, wie sie ist</translation>
    </message>
    <message>
        <source>the run file is damaged: a block of items cannot be read</source>
        <translation>die Laufdatei ist beschädigt: ein Block von Elementen kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the run file is damaged: a block cannot be read</source>
        <translation>die Laufdatei ist beschädigt: ein Block kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the run file is damaged: it does not say which run it is</source>
        <translation>die Laufdatei ist beschädigt: sie sagt nicht, welcher Lauf es ist</translation>
    </message>
    <message>
        <source>what can still be read of it: `poolboard --cli runs export`</source>
        <translation>was davon noch lesbar ist, zeigt `poolboard --cli runs export`</translation>
    </message>
    <message>
        <source>this is not a run file of Poolboard</source>
        <translation>das ist keine Laufdatei von Poolboard</translation>
    </message>
    <message>
        <source>written by a newer version of Poolboard (schema %1, this version reads up to %2)</source>
        <translation>von einer neueren Version von Poolboard geschrieben (Schema %1, diese Version liest bis %2)</translation>
    </message>
    <message>
        <source>open it with that version</source>
        <translation>mit jener Version öffnen</translation>
    </message>
    <message>
        <source>an older version of Poolboard is writing this run</source>
        <translation>eine ältere Version von Poolboard schreibt diesen Lauf</translation>
    </message>
    <message>
        <source>wait for its end, or look at it with that version</source>
        <translation>sein Ende abwarten, oder ihn mit jener Version ansehen</translation>
    </message>
    <message>
        <source>another process is writing this run</source>
        <translation>ein anderer Prozess schreibt diesen Lauf</translation>
    </message>
    <message>
        <source>the run cannot be locked: %1</source>
        <translation>der Lauf kann nicht gesperrt werden: %1</translation>
    </message>
    <message>
        <source>the run&apos;s lock file cannot be made: %1</source>
        <translation>die Sperrdatei des Laufs kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>the journal is already finished</source>
        <translation>das Journal ist schon abgeschlossen</translation>
    </message>
    <message>
        <source>item %1 is not in the journal</source>
        <translation>Element %1 steht nicht im Journal</translation>
    </message>
    <message>
        <source>item %1 has no outcome in this run</source>
        <translation>Element %1 hat in diesem Lauf keinen Ausgang</translation>
    </message>
    <message>
        <source>%1 was changed since</source>
        <translation>%1 wurde seitdem geändert</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>cannot be deleted: %1</source>
        <translation>kann nicht gelöscht werden: %1</translation>
    </message>
    <message>
        <source>cannot be put in place: %1</source>
        <translation>kann nicht an seinen Platz gebracht werden: %1</translation>
    </message>
    <message>
        <source>cannot be looked at: %1</source>
        <translation>kann nicht angesehen werden: %1</translation>
    </message>
    <message>
        <source>%1; it cannot be set aside: %2</source>
        <translation>%1; sie kann nicht beiseitegelegt werden: %2</translation>
    </message>
    <message>
        <source>%1; it was set aside as %2</source>
        <translation>%1; sie wurde als %2 beiseitegelegt</translation>
    </message>
    <message>
        <source>this is not the name of a run</source>
        <translation>das ist nicht der Name eines Laufs</translation>
    </message>
    <message>
        <source>`poolboard --cli runs` lists them</source>
        <translation>`poolboard --cli runs` listet sie auf</translation>
    </message>
    <message>
        <source>which run is the last is not certain: %1</source>
        <translation>welcher Lauf der letzte ist, steht nicht fest: %1</translation>
    </message>
    <message>
        <source>name the run</source>
        <translation>den Lauf nennen</translation>
    </message>
    <message>
        <source>there are no runs yet</source>
        <translation>es gibt noch keine Läufe</translation>
    </message>
    <message>
        <source>they are kept in %1</source>
        <translation>sie stehen in %1</translation>
    </message>
    <message>
        <source>there is no such run in %1</source>
        <translation>in %1 gibt es diesen Lauf nicht</translation>
    </message>
    <message>
        <source>%1 runs begin like that: %2</source>
        <translation>%1 Läufe beginnen so: %2</translation>
    </message>
    <message>
        <source>write a letter more</source>
        <translation>einen Buchstaben mehr schreiben</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>cannot be opened: %1</source>
        <translation>kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>cannot be created: %1</source>
        <translation>kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>gemeint: %1?</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>zum Beispiel %1</translation>
    </message>
    <message>
        <source>use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>[%1] is not known</source>
        <translation>[%1] ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>%1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 steht zweimal da</translation>
    </message>
    <message>
        <source>the folder %1</source>
        <translation>der Ordner %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: %2</source>
        <translation>&apos;%1&apos;: %2</translation>
    </message>
    <message>
        <source>the folder %1 does not exist</source>
        <translation>den Ordner %1 gibt es nicht</translation>
    </message>
    <message>
        <source>create it first</source>
        <translation>ihn zuerst anlegen</translation>
    </message>
    <message>
        <source>the folder %1 cannot be written: %2</source>
        <translation>in den Ordner %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>this folder cannot be written</source>
        <translation>in diesen Ordner kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>cannot open for writing: %1</source>
        <translation>kann nicht zum Schreiben geöffnet werden: %1</translation>
    </message>
    <message>
        <source>cannot create: %1</source>
        <translation>kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>cannot create a file beside it: %1</source>
        <translation>daneben kann keine Datei angelegt werden: %1</translation>
    </message>
    <message>
        <source>cannot create a file here: %1</source>
        <translation>hier kann keine Datei angelegt werden: %1</translation>
    </message>
    <message>
        <source>cannot look at a file here: %1</source>
        <translation>hier kann eine Datei nicht angesehen werden: %1</translation>
    </message>
    <message>
        <source>cannot look at it: %1</source>
        <translation>kann nicht angesehen werden: %1</translation>
    </message>
    <message>
        <source>cannot make this folder: %1</source>
        <translation>dieser Ordner kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>cannot write: %1</source>
        <translation>kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>cannot remove: %1</source>
        <translation>kann nicht entfernt werden: %1</translation>
    </message>
    <message>
        <source>cannot be replaced: %1</source>
        <translation>kann nicht ersetzt werden: %1</translation>
    </message>
    <message>
        <source>cannot move the finished file here: %1</source>
        <translation>die fertige Datei kann nicht hierher verschoben werden: %1</translation>
    </message>
    <message>
        <source>cannot bring it to the disk: %1</source>
        <translation>kann nicht auf den Datenträger gebracht werden: %1</translation>
    </message>
    <message>
        <source>cannot bring its name to the disk: %1</source>
        <translation>der Name kann nicht auf den Datenträger gebracht werden: %1</translation>
    </message>
    <message>
        <source>cannot open its folder: %1</source>
        <translation>der Ordner der Datei kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>cannot cut off what was not recorded: %1</source>
        <translation>was nicht festgehalten wurde, kann nicht abgeschnitten werden: %1</translation>
    </message>
    <message>
        <source>make room, then run it again</source>
        <translation>Platz schaffen, dann nochmals starten</translation>
    </message>
    <message>
        <source>allow more open files: ulimit -n</source>
        <translation>mehr offene Dateien erlauben: ulimit -n</translation>
    </message>
    <message>
        <source>another run is writing this file now</source>
        <translation>ein anderer Lauf schreibt diese Datei gerade</translation>
    </message>
    <message>
        <source>let it end, or write to another file</source>
        <translation>ihn enden lassen, oder in eine andere Datei schreiben</translation>
    </message>
    <message>
        <source>let it end first</source>
        <translation>ihn zuerst enden lassen</translation>
    </message>
    <message>
        <source>it was deleted or replaced while the run wrote it, and what it held is lost</source>
        <translation>die Datei wurde gelöscht oder ersetzt, während der Lauf sie schrieb; ihr Inhalt ist verloren</translation>
    </message>
    <message>
        <source>run the job anew</source>
        <translation>den Auftrag neu starten</translation>
    </message>
    <message>
        <source>it was moved away while the run wrote it</source>
        <translation>die Datei wurde verschoben, während der Lauf sie schrieb</translation>
    </message>
    <message>
        <source>what was written is in it: put it back, or run the job anew</source>
        <translation>das Geschriebene steht darin: zurücklegen oder den Auftrag neu starten</translation>
    </message>
    <message>
        <source>this is a folder, and the output is one file</source>
        <translation>das ist ein Ordner, und die Ausgabe ist eine Datei</translation>
    </message>
    <message>
        <source>name a file in it; for a file per item, add -O files</source>
        <translation>eine Datei darin nennen; für eine Datei je Element hilft -O files</translation>
    </message>
    <message>
        <source>this file exists</source>
        <translation>diese Datei gibt es schon</translation>
    </message>
    <message>
        <source>to replace it, add --if-exists overwrite; to write beside it, --if-exists rename</source>
        <translation>um sie zu ersetzen, --if-exists overwrite; um daneben zu schreiben, --if-exists rename</translation>
    </message>
    <message>
        <source>the results of this run are not here any more</source>
        <translation>die Ergebnisse dieses Laufs sind nicht mehr da</translation>
    </message>
    <message>
        <source>put the file back, or run the job anew</source>
        <translation>die Datei zurücklegen, oder den Auftrag neu starten</translation>
    </message>
    <message>
        <source>it was changed since: it has %1 bytes, and this run had written %2</source>
        <translation>sie wurde seitdem geändert: sie hat %1 Bytes, und dieser Lauf hatte %2 geschrieben</translation>
    </message>
    <message>
        <source>it is another file than the one this run has written</source>
        <translation>es ist eine andere Datei als die, die dieser Lauf geschrieben hat</translation>
    </message>
    <message>
        <source>put that one back; --force takes this one for it, and cuts it to %1 bytes</source>
        <translation>jene zurücklegen; --force nimmt diese dafür und kürzt sie auf %1 Bytes</translation>
    </message>
    <message>
        <source>broken pipe: nobody reads this output any more</source>
        <translation>Pipe unterbrochen: niemand liest diese Ausgabe mehr</translation>
    </message>
    <message>
        <source>stopped while waiting for the reader of this output</source>
        <translation>angehalten, während auf den Leser dieser Ausgabe gewartet wurde</translation>
    </message>
    <message>
        <source>cannot wait for the reader: %1</source>
        <translation>auf den Leser kann nicht gewartet werden: %1</translation>
    </message>
    <message>
        <source>%1 failed input(s) are missing in this list, &quot;%2&quot; first: they hold a newline</source>
        <translation>%1 fehlgeschlagene Eingaben fehlen in dieser Liste, zuerst &quot;%2&quot;: sie enthalten einen Zeilenumbruch</translation>
    </message>
    <message>
        <source>%1 failed input(s) are missing in this list, &quot;%2&quot; first: they hold a NUL</source>
        <translation>%1 fehlgeschlagene Eingaben fehlen in dieser Liste, zuerst &quot;%2&quot;: sie enthalten NUL</translation>
    </message>
    <message>
        <source>run with -0, then the list is NUL-separated</source>
        <translation>mit -0 starten, dann trennt NUL die Liste</translation>
    </message>
    <message>
        <source>somebody else has made this file while its item ran</source>
        <translation>jemand anderes hat diese Datei angelegt, während ihr Element lief</translation>
    </message>
    <message>
        <source>move it away; the item is not done</source>
        <translation>sie wegbewegen; das Element ist nicht fertig</translation>
    </message>
    <message>
        <source>a filter passes the items on as they came, in no other format</source>
        <translation>ein Filter gibt die Elemente weiter, wie sie kamen, in keinem anderen Format</translation>
    </message>
    <message>
        <source>leave -O out; `run` gives the results themselves</source>
        <translation>-O weglassen; `run` gibt die Ergebnisse selbst</translation>
    </message>
    <message>
        <source>a filter passes the items on, there is nothing to tag</source>
        <translation>ein Filter gibt die Elemente weiter, da gibt es nichts zu kennzeichnen</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>es weglassen</translation>
    </message>
    <message>
        <source>lines go to standard output, as text and as they are written, and nowhere else</source>
        <translation>Zeilen gehen als Text auf die Standardausgabe, wie sie geschrieben werden, und nirgends sonst hin</translation>
    </message>
    <message>
        <source>for a file let the shell do it: &gt; FILE; a worker that is no command needs -O text</source>
        <translation>für eine Datei die Shell nehmen: &gt; FILE; ein Arbeiter, der kein Befehl ist, braucht -O text</translation>
    </message>
    <message>
        <source>it names the files of -O files, and there are none</source>
        <translation>es benennt die Dateien von -O files, und es gibt keine</translation>
    </message>
    <message>
        <source>add -O files, or leave it out</source>
        <translation>-O files hinzufügen, oder es weglassen</translation>
    </message>
    <message>
        <source>skip is for a file per item (-O files): it skips the items whose file is there</source>
        <translation>skip gilt für eine Datei je Element (-O files): es überspringt die Elemente, deren Datei da ist</translation>
    </message>
    <message>
        <source>for one file there are fail, overwrite and rename</source>
        <translation>für eine einzelne Datei gibt es fail, overwrite und rename</translation>
    </message>
    <message>
        <source>this item&apos;s result would have an empty name</source>
        <translation>das Ergebnis dieses Elements hätte einen leeren Namen</translation>
    </message>
    <message>
        <source>this name is absolute, and results go below the output folder</source>
        <translation>dieser Name ist absolut, und Ergebnisse kommen unter den Ausgabeordner</translation>
    </message>
    <message>
        <source>this name holds a NUL byte, which no file name can</source>
        <translation>dieser Name enthält ein NUL-Byte; das kann kein Dateiname</translation>
    </message>
    <message>
        <source>this name is too long for a file</source>
        <translation>dieser Name ist zu lang für eine Datei</translation>
    </message>
    <message>
        <source>this name leads out of the output folder</source>
        <translation>dieser Name führt aus dem Ausgabeordner hinaus</translation>
    </message>
    <message>
        <source>this name is not that of a file</source>
        <translation>dieser Name ist nicht der einer Datei</translation>
    </message>
    <message>
        <source>names that end like this are for unfinished files</source>
        <translation>Namen mit diesem Ende sind für unfertige Dateien</translation>
    </message>
    <message>
        <source>--output-name says how results are called, for example &apos;{/.}.txt&apos; or &apos;{#}&apos;</source>
        <translation>--output-name sagt, wie Ergebnisse heißen, etwa &apos;{/.}.txt&apos; oder &apos;{#}&apos;</translation>
    </message>
    <message>
        <source>a folder for the results is missing</source>
        <translation>ein Ordner für die Ergebnisse fehlt</translation>
    </message>
    <message>
        <source>name one with -o</source>
        <translation>einen mit -o nennen</translation>
    </message>
    <message>
        <source>this is a file, and %1 needs a folder</source>
        <translation>das ist eine Datei, und %1 braucht einen Ordner</translation>
    </message>
    <message>
        <source>name a folder, which need not be there yet</source>
        <translation>einen Ordner nennen; es muss ihn noch nicht geben</translation>
    </message>
    <message>
        <source>&apos;%1&apos; gives all results one name</source>
        <translation>&apos;%1&apos; gibt allen Ergebnissen denselben Namen</translation>
    </message>
    <message>
        <source>put a mark for the item in it, such as &apos;{/.}.txt&apos; or &apos;{#}&apos;</source>
        <translation>ein Zeichen für das Element einsetzen, etwa &apos;{/.}.txt&apos; oder &apos;{#}&apos;</translation>
    </message>
    <message>
        <source>{%} is not known before an item runs</source>
        <translation>{%} ist nicht bekannt, bevor ein Element läuft</translation>
    </message>
    <message>
        <source>%1 result(s) would have the name of another; items %2 and %3 share one</source>
        <translation>%1 Ergebnisse hätten den Namen eines anderen; die Elemente %2 und %3 teilen sich einen</translation>
    </message>
    <message>
        <source>--output-name &apos;{}&apos; or &apos;{#}&apos; tells them apart, --if-exists rename numbers them</source>
        <translation>--output-name &apos;{}&apos; oder &apos;{#}&apos; unterscheidet sie, --if-exists rename nummeriert sie</translation>
    </message>
    <message>
        <source>%1 of these results exist(s) already, &quot;%2&quot; first</source>
        <translation>%1 dieser Ergebnisse gibt es schon, zuerst &quot;%2&quot;</translation>
    </message>
    <message>
        <source>--if-exists skip leaves those items out; overwrite and rename run them</source>
        <translation>--if-exists skip lässt diese Elemente aus; overwrite und rename führen sie aus</translation>
    </message>
    <message>
        <source>no result can be called so: %1</source>
        <translation>so kann kein Ergebnis heißen: %1</translation>
    </message>
    <message>
        <source>this folder is not empty</source>
        <translation>dieser Ordner ist nicht leer</translation>
    </message>
    <message>
        <source>for the results of another run in it, add --if-exists overwrite</source>
        <translation>stehen darin Ergebnisse eines anderen Laufs, hilft --if-exists overwrite</translation>
    </message>
    <message>
        <source>name a folder for --results that can be made and written</source>
        <translation>für --results einen Ordner nennen, der angelegt und beschrieben werden kann</translation>
    </message>
    <message>
        <source>worker: no worker is named</source>
        <translation>Arbeiter: keiner ist genannt</translation>
    </message>
    <message>
        <source>no worker is named</source>
        <translation>kein Arbeiter ist genannt</translation>
    </message>
    <message>
        <source>-w ID, see `poolboard --cli plugins`, or a command after --</source>
        <translation>-w ID, siehe `poolboard --cli plugins`, oder ein Befehl nach --</translation>
    </message>
    <message>
        <source>a command after -- is for the exec worker only</source>
        <translation>ein Befehl nach -- ist nur für den Arbeiter exec</translation>
    </message>
    <message>
        <source>leave out one of the two</source>
        <translation>eines von beiden weglassen</translation>
    </message>
    <message>
        <source>takes the command as one string</source>
        <translation>nimmt den Befehl als einen einzigen Text</translation>
    </message>
    <message>
        <source>%1 workers are too many</source>
        <translation>%1 Arbeiter sind zu viele</translation>
    </message>
    <message>
        <source>at most 107 bytes</source>
        <translation>höchstens 107 Bytes</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>%1 takes one item at a time (its manifest says serial)</source>
        <translation>%1 nimmt ein Element auf einmal (sein Manifest sagt serial)</translation>
    </message>
    <message>
        <source>%1 needs a process for each worker (its manifest says isolation: process)</source>
        <translation>%1 braucht einen Prozess für jeden Arbeiter (sein Manifest sagt isolation: process)</translation>
    </message>
    <message>
        <source>use --kind processes</source>
        <translation>--kind processes verwenden</translation>
    </message>
    <message>
        <source>use --kind threads or processes</source>
        <translation>--kind threads oder processes verwenden</translation>
    </message>
    <message>
        <source>no host is started anywhere else, so there is nowhere to bring files to</source>
        <translation>kein Prozess wird anderswo gestartet, also gibt es keinen Ort für die Dateien</translation>
    </message>
    <message>
        <source>no host is started anywhere else</source>
        <translation>kein Prozess wird anderswo gestartet</translation>
    </message>
    <message>
        <source>say where with --launcher or --on, or leave it out</source>
        <translation>mit --launcher oder --on sagen, wo, oder es weglassen</translation>
    </message>
    <message>
        <source>the items are JSON values, and none of them is the path of a file</source>
        <translation>die Elemente sind JSON-Werte, und keiner davon ist der Pfad einer Datei</translation>
    </message>
    <message>
        <source>the items are numbers, not paths of files</source>
        <translation>die Elemente sind Zahlen, keine Pfade von Dateien</translation>
    </message>
    <message>
        <source>the items are blocks of lines, not paths of files</source>
        <translation>die Elemente sind Blöcke von Zeilen, keine Pfade von Dateien</translation>
    </message>
    <message>
        <source>the items have several fields, so which of them is the file is not known</source>
        <translation>die Elemente haben mehrere Felder, also ist nicht bekannt, welches die Datei ist</translation>
    </message>
    <message>
        <source>give one path an item: lines, -0, -f files, or one list after :::</source>
        <translation>je Element einen Pfad geben: Zeilen, -0, -f files, oder eine Liste nach :::</translation>
    </message>
    <message>
        <source>%1 is not set, so there is nothing to pass on</source>
        <translation>%1 ist nicht gesetzt, also gibt es nichts weiterzugeben</translation>
    </message>
    <message>
        <source>set it, or give it a value: --env %1</source>
        <translation>setzen, oder einen Wert geben: --env %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number of workers</source>
        <translation>&apos;%1&apos; ist keine Zahl von Arbeitern</translation>
    </message>
    <message>
        <source>8, or 50% of the CPUs, or 0 for all of them</source>
        <translation>8, oder 50% der Prozessoren, oder 0 für alle</translation>
    </message>
    <message>
        <source>this source does not know how many items it has, so memory would have no limit</source>
        <translation>diese Quelle weiß nicht, wie viele Elemente sie hat, also hätte der Speicher keine Grenze</translation>
    </message>
    <message>
        <source>leave out --unbounded</source>
        <translation>--unbounded weglassen</translation>
    </message>
    <message>
        <source>there is no program %1 to start with `%2`</source>
        <translation>es gibt kein Programm %1, um mit `%2` zu starten</translation>
    </message>
    <message>
        <source>install it, or give its path</source>
        <translation>es installieren, oder seinen Pfad angeben</translation>
    </message>
    <message>
        <source>the job says hosts or workers_per_host as well</source>
        <translation>der Auftrag sagt auch hosts oder workers_per_host</translation>
    </message>
    <message>
        <source>leave them out, and say how many with the launcher: &apos;4*ssh node1&apos;</source>
        <translation>sie weglassen und beim Starter sagen, wie viele: &apos;4*ssh node1&apos;</translation>
    </message>
    <message>
        <source>the job says on = &quot;%1&quot; as well, which starts its own</source>
        <translation>der Auftrag sagt auch on = &quot;%1&quot;, das selbst Arbeiter startet</translation>
    </message>
    <message>
        <source>there is no %1 here</source>
        <translation>hier gibt es kein %1</translation>
    </message>
    <message>
        <source>run it where Slurm is installed (slurm-client)</source>
        <translation>dort starten, wo Slurm installiert ist (slurm-client)</translation>
    </message>
    <message>
        <source>the nodes of the allocation are not known: scontrol said &apos;%1&apos;</source>
        <translation>die Knoten der Zuteilung sind nicht bekannt: scontrol sagte &apos;%1&apos;</translation>
    </message>
    <message>
        <source>this process is in no allocation of Slurm</source>
        <translation>dieser Prozess ist in keiner Zuteilung von Slurm</translation>
    </message>
    <message>
        <source>start it with `poolboard --cli run`, which gets one, or inside of salloc</source>
        <translation>mit `poolboard --cli run` starten, das eine holt, oder innerhalb von salloc</translation>
    </message>
    <message>
        <source>this allocation has %1 nodes</source>
        <translation>diese Zuteilung hat %1 Knoten</translation>
    </message>
    <message>
        <source>ask for as many, or leave nodes out</source>
        <translation>so viele verlangen, oder nodes weglassen</translation>
    </message>
    <message>
        <source>worker host</source>
        <translation>Prozess der Arbeiter</translation>
    </message>
    <message>
        <source>the guard cannot be started: %1</source>
        <translation>der Wächter kann nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>is Poolboard installed completely?</source>
        <translation>ist Poolboard vollständig installiert?</translation>
    </message>
    <message>
        <source>cannot be started to run %1: %2</source>
        <translation>kann nicht gestartet werden, um %1 auszuführen: %2</translation>
    </message>
    <message>
        <source>cannot be started: %1</source>
        <translation>kann nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>did not answer in %1</source>
        <translation>antwortete nicht innerhalb von %1</translation>
    </message>
    <message>
        <source>cannot enter the folder %1: %2</source>
        <translation>der Ordner %1 kann nicht betreten werden: %2</translation>
    </message>
    <message>
        <source>cannot start %1: its descriptors did not arrive</source>
        <translation>%1 kann nicht gestartet werden: seine Deskriptoren kamen nicht an</translation>
    </message>
    <message>
        <source>cannot start %1: %2</source>
        <translation>%1 kann nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>its socket cannot be made: %1</source>
        <translation>sein Socket kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>its output pipe cannot be made: %1</source>
        <translation>seine Ausgabe-Pipe kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>its environment is too large</source>
        <translation>seine Umgebung ist zu groß</translation>
    </message>
    <message>
        <source>started page</source>
        <translation>Seite der begonnenen Elemente</translation>
    </message>
    <message>
        <source>shared slabs</source>
        <translation>gemeinsamer Speicher</translation>
    </message>
    <message>
        <source>cannot be made: %1</source>
        <translation>kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>cannot be mapped: %1</source>
        <translation>kann nicht eingeblendet werden: %1</translation>
    </message>
    <message>
        <source>it held %1 of memory, more than the limit of %2 (--max-memory)</source>
        <translation>er belegte %1 Speicher, mehr als die Grenze von %2 (--max-memory)</translation>
    </message>
    <message>
        <source>the item has %1 bytes, a worker host takes at most %2</source>
        <translation>das Element hat %1 Bytes, ein Prozess der Arbeiter nimmt höchstens %2</translation>
    </message>
    <message>
        <source>did not finish its teardown in time</source>
        <translation>wurde mit dem Aufräumen nicht rechtzeitig fertig</translation>
    </message>
    <message>
        <source>the worker host closed its channel and did not exit</source>
        <translation>der Prozess der Arbeiter schloss seinen Kanal und endete nicht</translation>
    </message>
    <message>
        <source>the worker host ended before it answered HELLO</source>
        <translation>der Prozess der Arbeiter endete, bevor er HELLO beantwortete</translation>
    </message>
    <message>
        <source>the connection to `%1` is lost: the launcher %2</source>
        <translation>die Verbindung zu `%1` ist verloren: der Starter %2</translation>
    </message>
    <message>
        <source>`%1` could not start Poolboard over there: the launcher %2; install it there, or say where it is with --launcher-host</source>
        <translation>`%1` konnte Poolboard dort nicht starten: der Starter %2; es dort installieren, oder mit --launcher-host sagen, wo es ist</translation>
    </message>
    <message>
        <source>`%1` did not lead to a Poolboard: the launcher %2</source>
        <translation>`%1` führte zu keinem Poolboard: der Starter %2</translation>
    </message>
    <message>
        <source>`%1` writes something else than Poolboard to its standard output</source>
        <translation>`%1` schreibt etwas anderes als Poolboard auf seine Standardausgabe</translation>
    </message>
    <message>
        <source>`%1` leads to Poolboard %2, which speaks protocol %3 to launchers; expected %4: install the same Poolboard on both sides</source>
        <translation>`%1` führt zu Poolboard %2, das mit Startern das Protokoll %3 spricht; erwartet wird %4: auf beiden Seiten dasselbe Poolboard installieren</translation>
    </message>
    <message>
        <source>nothing was heard of `%1` for %2: the connection is lost</source>
        <translation>von `%1` war %2 lang nichts zu hören: die Verbindung ist verloren</translation>
    </message>
    <message>
        <source>ended with status %1</source>
        <translation>endete mit Status %1</translation>
    </message>
    <message>
        <source>this folder must be yours alone, with mode 0700</source>
        <translation>dieser Ordner darf niemand anderem gehören und braucht den Modus 0700</translation>
    </message>
    <message>
        <source>make it, or free space on its disk</source>
        <translation>ihn anlegen, oder Platz auf seinem Datenträger schaffen</translation>
    </message>
    <message>
        <source>remove it, or set XDG_RUNTIME_DIR</source>
        <translation>ihn entfernen, oder XDG_RUNTIME_DIR setzen</translation>
    </message>
    <message>
        <source>is too long for a socket</source>
        <translation>ist zu lang für einen Socket</translation>
    </message>
    <message>
        <source>no socket can be made: %1</source>
        <translation>es kann kein Socket angelegt werden: %1</translation>
    </message>
    <message>
        <source>the socket cannot be made here: %1</source>
        <translation>der Socket kann hier nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>nobody can be listened to: %1</source>
        <translation>es kann auf niemanden gehört werden: %1</translation>
    </message>
    <message>
        <source>the folder must exist and be yours</source>
        <translation>den Ordner muss es geben, und er darf niemand anderem gehören</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>Element %1</translation>
    </message>
    <message>
        <source>error group %1</source>
        <translation>Fehlergruppe %1</translation>
    </message>
    <message>
        <source>it is running now</source>
        <translation>er läuft gerade</translation>
    </message>
    <message>
        <source>wait for its end, or stop it</source>
        <translation>sein Ende abwarten, oder ihn anhalten</translation>
    </message>
    <message>
        <source>it is finished, there is nothing to resume</source>
        <translation>er ist fertig, es gibt nichts fortzusetzen</translation>
    </message>
    <message>
        <source>`poolboard --cli retry %1` tries again what did not succeed</source>
        <translation>`poolboard --cli retry %1` versucht nochmals, was nicht gelang</translation>
    </message>
    <message>
        <source>its worker is not what it was: %1 then, %2, another build, now</source>
        <translation>sein Arbeiter ist nicht mehr derselbe: damals %1, jetzt %2, anders gebaut</translation>
    </message>
    <message>
        <source>its worker is not what it was: %1 then, %2 now</source>
        <translation>sein Arbeiter ist nicht mehr derselbe: damals %1, jetzt %2</translation>
    </message>
    <message>
        <source>--force goes on with the new one</source>
        <translation>--force macht mit dem neuen weiter</translation>
    </message>
    <message>
        <source>no item of it failed: there is nothing to try again</source>
        <translation>keines seiner Elemente ist fehlgeschlagen: es gibt nichts nochmals zu versuchen</translation>
    </message>
    <message>
        <source>its items came from standard input, which cannot be read again</source>
        <translation>seine Elemente kamen von der Standardeingabe, die nicht nochmals gelesen werden kann</translation>
    </message>
    <message>
        <source>give them once more: resume %1 -i - &lt; the same input</source>
        <translation>sie nochmals geben: resume %1 -i - &lt; dieselbe Eingabe</translation>
    </message>
    <message>
        <source>somebody else has gone on with it at this moment</source>
        <translation>jemand anderes hat ihn in diesem Moment fortgesetzt</translation>
    </message>
    <message>
        <source>look at it again: %1</source>
        <translation>ihn nochmals ansehen: %1</translation>
    </message>
    <message>
        <source>it has no outcome in this run</source>
        <translation>es hat in diesem Lauf keinen Ausgang</translation>
    </message>
    <message>
        <source>`resume` runs what is unfinished</source>
        <translation>`resume` führt aus, was nicht fertig ist</translation>
    </message>
    <message>
        <source>it was skipped; only what did not succeed is tried again</source>
        <translation>es wurde übersprungen; nur was nicht gelang, wird nochmals versucht</translation>
    </message>
    <message>
        <source>it succeeded; only what did not succeed is tried again</source>
        <translation>es ist gelungen; nur was nicht gelang, wird nochmals versucht</translation>
    </message>
    <message>
        <source>no item of this run is in it</source>
        <translation>kein Element dieses Laufs ist darin</translation>
    </message>
    <message>
        <source>`poolboard --cli runs show` lists the groups</source>
        <translation>`poolboard --cli runs show` listet die Gruppen auf</translation>
    </message>
    <message>
        <source>it is shorter than what was written to it</source>
        <translation>sie ist kürzer als das, was hineingeschrieben wurde</translation>
    </message>
    <message>
        <source>the source</source>
        <translation>die Quelle</translation>
    </message>
    <message>
        <source>row %1, line %2</source>
        <translation>Datensatz %1, Zeile %2</translation>
    </message>
    <message>
        <source>line %1, byte %2</source>
        <translation>Zeile %1, Byte %2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>-n: value %1</source>
        <translation>-n: Wert %1</translation>
    </message>
    <message>
        <source>::: list %1</source>
        <translation>::: Liste %1</translation>
    </message>
    <message>
        <source>range %1</source>
        <translation>Bereich %1</translation>
    </message>
    <message>
        <source>the input command `%1`</source>
        <translation>der Befehl der Quelle `%1`</translation>
    </message>
    <message>
        <source>cannot start it to run the input command: %1</source>
        <translation>kann nicht gestartet werden, um den Befehl der Quelle auszuführen: %1</translation>
    </message>
    <message>
        <source>cannot start it: %1</source>
        <translation>kann nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>is the installation complete?</source>
        <translation>ist die Installation vollständig?</translation>
    </message>
    <message>
        <source>cannot wait for its output: %1</source>
        <translation>auf seine Ausgabe kann nicht gewartet werden: %1</translation>
    </message>
    <message>
        <source>cannot read its output: %1</source>
        <translation>seine Ausgabe kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>how it ended is not known: what looked after it was killed</source>
        <translation>wie er endete, ist nicht bekannt: was auf ihn aufpasste, wurde beendet</translation>
    </message>
    <message>
        <source>what it wrote before was used; its messages are on stderr</source>
        <translation>was er vorher schrieb, wurde verwendet; seine Meldungen stehen auf stderr</translation>
    </message>
    <message>
        <source>it was killed by signal %1</source>
        <translation>er wurde durch Signal %1 beendet</translation>
    </message>
    <message>
        <source>it was killed by %1</source>
        <translation>er wurde durch %1 beendet</translation>
    </message>
    <message>
        <source>it exited with status %1</source>
        <translation>er endete mit Status %1</translation>
    </message>
    <message>
        <source>no command is given</source>
        <translation>kein Befehl ist angegeben</translation>
    </message>
    <message>
        <source>for example: %1</source>
        <translation>zum Beispiel: %1</translation>
    </message>
    <message>
        <source>a word of it holds a NUL byte</source>
        <translation>eines seiner Wörter enthält ein NUL-Byte</translation>
    </message>
    <message>
        <source>there is no program &quot;%1&quot;</source>
        <translation>es gibt kein Programm &quot;%1&quot;</translation>
    </message>
    <message>
        <source>it is looked for in PATH; a path is relative to the job&apos;s folder</source>
        <translation>gesucht wird in PATH; ein Pfad gilt vom Ordner des Auftrags aus</translation>
    </message>
    <message>
        <source>1 field, but the header has %1</source>
        <translation>1 Feld, aber die Kopfzeile hat %1</translation>
    </message>
    <message>
        <source>1 field, but the first row has %1</source>
        <translation>1 Feld, aber der erste Datensatz hat %1</translation>
    </message>
    <message>
        <source>%1 fields, but the header has %2</source>
        <translation>%1 Felder, aber die Kopfzeile hat %2</translation>
    </message>
    <message>
        <source>%1 fields, but the first row has %2</source>
        <translation>%1 Felder, aber der erste Datensatz hat %2</translation>
    </message>
    <message>
        <source>is the delimiter right, and is a field that holds one in quotes?</source>
        <translation>stimmt das Trennzeichen, und steht ein Feld, das eines enthält, in Anführungszeichen?</translation>
    </message>
    <message>
        <source>a carriage return without a line feed, outside of quotes</source>
        <translation>ein Wagenrücklauf ohne Zeilenvorschub, außerhalb von Anführungszeichen</translation>
    </message>
    <message>
        <source>are the lines ended by CR alone? `tr &apos;\r&apos; &apos;\n&apos;` makes them lines</source>
        <translation>enden die Zeilen nur mit CR? `tr &apos;\r&apos; &apos;\n&apos;` macht Zeilen daraus</translation>
    </message>
    <message>
        <source>the quote that opens this field is never closed</source>
        <translation>das Anführungszeichen am Anfang dieses Felds wird nie geschlossen</translation>
    </message>
    <message>
        <source>a quote inside a field in quotes is written twice</source>
        <translation>ein Anführungszeichen in einem Feld in Anführungszeichen wird doppelt geschrieben</translation>
    </message>
    <message>
        <source>text after the closing quote of a field: &quot;%1&quot;</source>
        <translation>Text nach dem schließenden Anführungszeichen eines Felds: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>two columns are called &quot;%1&quot;</source>
        <translation>zwei Spalten heißen &quot;%1&quot;</translation>
    </message>
    <message>
        <source>give each a name of its own, or pass the columns by number with --no-header</source>
        <translation>jeder einen eigenen Namen geben, oder die Spalten mit --no-header nach Nummer übergeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not UTF-8, and fields are passed on as JSON, which must be</source>
        <translation>&quot;%1&quot; ist kein UTF-8, und Felder werden als JSON weitergegeben, das es sein muss</translation>
    </message>
    <message>
        <source>convert the file: iconv -f WINDOWS-1252 -t UTF-8, or UTF-16 if it is that</source>
        <translation>die Datei umwandeln: iconv -f WINDOWS-1252 -t UTF-8, oder UTF-16, falls sie das ist</translation>
    </message>
    <message>
        <source>is a quote never closed?</source>
        <translation>wird ein Anführungszeichen nie geschlossen?</translation>
    </message>
    <message>
        <source>a quote, a line end or NUL cannot separate fields</source>
        <translation>Anführungszeichen, Zeilenende oder NUL können Felder nicht trennen</translation>
    </message>
    <message>
        <source>give one character, such as ; or tab</source>
        <translation>ein Zeichen angeben, etwa ; oder tab</translation>
    </message>
    <message>
        <source>without a header the fields have no names</source>
        <translation>ohne Kopfzeile haben die Felder keine Namen</translation>
    </message>
    <message>
        <source>leave out --no-header, or pass them as args</source>
        <translation>--no-header weglassen, oder sie als args übergeben</translation>
    </message>
    <message>
        <source>longer than 64 MiB, the most one item may have</source>
        <translation>länger als 64 MiB; mehr darf ein Element nicht haben</translation>
    </message>
    <message>
        <source>are the items separated by NUL? Then add -0</source>
        <translation>sind die Elemente durch NUL getrennt? Dann hilft -0</translation>
    </message>
    <message>
        <source>are the items lines? Then leave -0 out</source>
        <translation>sind die Elemente Zeilen? Dann -0 weglassen</translation>
    </message>
    <message>
        <source>are the records separated by NUL? Then add -0</source>
        <translation>sind die Datensätze durch NUL getrennt? Dann hilft -0</translation>
    </message>
    <message>
        <source>are the records lines? Then leave -0 out</source>
        <translation>sind die Datensätze Zeilen? Dann -0 weglassen</translation>
    </message>
    <message>
        <source>is it one JSON document? `jq -c &apos;.[]&apos;` writes the elements of an array one a line</source>
        <translation>ist es ein einziges JSON-Dokument? `jq -c &apos;.[]&apos;` schreibt die Elemente einer Liste je Zeile</translation>
    </message>
    <message>
        <source>passed as args, a line must be a JSON array</source>
        <translation>als args übergeben, muss eine Zeile eine JSON-Liste sein</translation>
    </message>
    <message>
        <source>passed as kwargs, a line must be a JSON object</source>
        <translation>als kwargs übergeben, muss eine Zeile ein JSON-Objekt sein</translation>
    </message>
    <message>
        <source>leave --args out, and each value is passed as what it is</source>
        <translation>ohne --args wird jeder Wert als das übergeben, was er ist</translation>
    </message>
    <message>
        <source>the line ends in the middle of a JSON value</source>
        <translation>die Zeile endet mitten in einem JSON-Wert</translation>
    </message>
    <message>
        <source>not one JSON value at &quot;%1&quot;</source>
        <translation>nicht ein einziger JSON-Wert, ab &quot;%1&quot;</translation>
    </message>
    <message>
        <source>not UTF-8, which JSON must be</source>
        <translation>kein UTF-8, das JSON sein muss</translation>
    </message>
    <message>
        <source>each line must hold one whole value; `jq -c .` writes them so</source>
        <translation>jede Zeile muss einen ganzen Wert enthalten; `jq -c .` schreibt sie so</translation>
    </message>
    <message>
        <source>it has several arguments of its own</source>
        <translation>es hat selbst mehrere Argumente</translation>
    </message>
    <message>
        <source>leave -n out</source>
        <translation>-n weglassen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not UTF-8, and arguments travel as JSON, which must be</source>
        <translation>&quot;%1&quot; ist kein UTF-8, und Argumente reisen als JSON, das es sein muss</translation>
    </message>
    <message>
        <source>without -n values of any bytes can be given</source>
        <translation>ohne -n können Werte beliebige Bytes haben</translation>
    </message>
    <message>
        <source>this list is empty, so there is nothing to combine</source>
        <translation>diese Liste ist leer, also gibt es nichts zu kombinieren</translation>
    </message>
    <message>
        <source>give it at least one value, or leave the list out</source>
        <translation>ihr mindestens einen Wert geben, oder die Liste weglassen</translation>
    </message>
    <message>
        <source>give values of any bytes as one list, with single passing</source>
        <translation>Werte aus beliebigen Bytes als eine Liste geben, einzeln übergeben</translation>
    </message>
    <message>
        <source>no list of items is given</source>
        <translation>keine Liste von Elementen ist angegeben</translation>
    </message>
    <message>
        <source>write the items after :::</source>
        <translation>die Elemente nach ::: schreiben</translation>
    </message>
    <message>
        <source>several ::: lists give several arguments, so items can only be passed as args</source>
        <translation>mehrere Listen nach ::: geben mehrere Argumente, also können Elemente nur als args übergeben werden</translation>
    </message>
    <message>
        <source>leave --args out, or give one list</source>
        <translation>--args weglassen, oder nur eine Liste geben</translation>
    </message>
    <message>
        <source>the numbers of a range are single values, not arguments</source>
        <translation>die Zahlen eines Bereichs sind einzelne Werte, keine Argumente</translation>
    </message>
    <message>
        <source>files are single values, not arguments</source>
        <translation>Dateien sind einzelne Werte, keine Argumente</translation>
    </message>
    <message>
        <source>leave --args out; for arguments give lines of JSON, or several ::: lists</source>
        <translation>--args weglassen; für Argumente JSON-Zeilen geben, oder mehrere Listen nach :::</translation>
    </message>
    <message>
        <source>a row of CSV has several arguments of its own</source>
        <translation>eine Zeile CSV hat selbst mehrere Argumente</translation>
    </message>
    <message>
        <source>several ::: lists give several arguments of their own</source>
        <translation>mehrere Listen nach ::: geben selbst mehrere Argumente</translation>
    </message>
    <message>
        <source>several values in one item are always passed as args</source>
        <translation>mehrere Werte in einem Element werden immer als args übergeben</translation>
    </message>
    <message>
        <source>leave --args out</source>
        <translation>--args weglassen</translation>
    </message>
    <message>
        <source>blocks are made of lines, or of what NUL ends (-0)</source>
        <translation>Blöcke bestehen aus Zeilen, oder aus dem, was NUL beendet (-0)</translation>
    </message>
    <message>
        <source>leave --block out, or read the input as lines</source>
        <translation>--block weglassen, oder die Eingabe als Zeilen lesen</translation>
    </message>
    <message>
        <source>a block is one item, not arguments</source>
        <translation>ein Block ist ein Element, keine Argumente</translation>
    </message>
    <message>
        <source>leave out -n and --args</source>
        <translation>-n und --args weglassen</translation>
    </message>
    <message>
        <source>an empty path names no file</source>
        <translation>ein leerer Pfad nennt keine Datei</translation>
    </message>
    <message>
        <source>stdin is not a folder of files</source>
        <translation>stdin ist kein Ordner mit Dateien</translation>
    </message>
    <message>
        <source>to read file names from stdin, use -f lines or -0; for a file called -, write ./-</source>
        <translation>um Dateinamen von stdin zu lesen, gibt es -f lines oder -0; eine Datei namens - heißt ./-</translation>
    </message>
    <message>
        <source>no file, folder or pattern is given</source>
        <translation>keine Datei, kein Ordner und kein Muster ist angegeben</translation>
    </message>
    <message>
        <source>name at least one</source>
        <translation>mindestens eines nennen</translation>
    </message>
    <message>
        <source>cannot open this folder: %1</source>
        <translation>dieser Ordner kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>cannot read this folder: %1</source>
        <translation>dieser Ordner kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>nothing matches this pattern</source>
        <translation>nichts passt auf dieses Muster</translation>
    </message>
    <message>
        <source>is it meant for the names in a folder? Then give the folder and --include</source>
        <translation>ist es für die Namen in einem Ordner gemeint? Dann den Ordner und --include angeben</translation>
    </message>
    <message>
        <source>cannot find this file or folder: %1</source>
        <translation>diese Datei oder diesen Ordner gibt es nicht: %1</translation>
    </message>
    <message>
        <source>cannot open the input: %1</source>
        <translation>die Eingabe kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>this is a folder, and items are read from a file</source>
        <translation>das ist ein Ordner, und Elemente werden aus einer Datei gelesen</translation>
    </message>
    <message>
        <source>for the files in it as items, add -f files</source>
        <translation>für seine Dateien als Elemente hilft -f files</translation>
    </message>
    <message>
        <source>cannot wait for input: %1</source>
        <translation>auf Eingaben kann nicht gewartet werden: %1</translation>
    </message>
    <message>
        <source>cannot read the input: %1</source>
        <translation>die Eingabe kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>no file to read items from is given</source>
        <translation>keine Datei ist angegeben, aus der Elemente gelesen werden</translation>
    </message>
    <message>
        <source>name one, or - for stdin</source>
        <translation>eine nennen, oder - für stdin</translation>
    </message>
    <message>
        <source>a step of 0 never arrives</source>
        <translation>mit der Schrittweite 0 kommt man nie an</translation>
    </message>
    <message>
        <source>give a step of 1 or more, or a negative one to count down</source>
        <translation>eine Schrittweite ab 1 angeben, oder eine negative, um abwärts zu zählen</translation>
    </message>
    <message>
        <source>the step leads away from the end</source>
        <translation>die Schrittweite führt vom Ende weg</translation>
    </message>
    <message>
        <source>to count down, give a negative step</source>
        <translation>um abwärts zu zählen, eine negative Schrittweite angeben</translation>
    </message>
    <message>
        <source>to count up, give a positive step</source>
        <translation>um aufwärts zu zählen, eine positive Schrittweite angeben</translation>
    </message>
    <message>
        <source>source: there is nothing to run on</source>
        <translation>Quelle: es gibt nichts, worauf gearbeitet wird</translation>
    </message>
    <message>
        <source>there is nothing to run on</source>
        <translation>es gibt nichts, worauf gearbeitet wird</translation>
    </message>
    <message>
        <source>give --input FILE, --input - for stdin, or items after :::</source>
        <translation>--input FILE angeben, --input - für stdin, oder Elemente nach :::</translation>
    </message>
    <message>
        <source>it is not what it was when the run began: it ended after %1 items, and item %2, &quot;%3&quot;, is done already</source>
        <translation>sie ist nicht mehr, was sie am Anfang des Laufs war: sie endete nach %1 Elementen, und Element %2, &quot;%3&quot;, ist schon fertig</translation>
    </message>
    <message>
        <source>give the source as it was, or go on with --force: items are then known by their content, wherever they stand</source>
        <translation>die Quelle geben, wie sie war, oder mit --force weitermachen: Elemente werden dann am Inhalt erkannt, wo immer sie stehen</translation>
    </message>
    <message>
        <source>give the source as it was, or go on with --force</source>
        <translation>die Quelle geben, wie sie war, oder mit --force weitermachen</translation>
    </message>
    <message>
        <source>it is not what it was when the run began: item %1, &quot;%2&quot;, was changed since</source>
        <translation>sie ist nicht mehr, was sie am Anfang des Laufs war: Element %1, &quot;%2&quot;, wurde seitdem geändert</translation>
    </message>
    <message>
        <source>it is not what it was when the run began: item %1 was &quot;%2&quot; and is &quot;%3&quot; now</source>
        <translation>sie ist nicht mehr, was sie am Anfang des Laufs war: Element %1 war &quot;%2&quot; und ist jetzt &quot;%3&quot;</translation>
    </message>
    <message>
        <source>parameter &quot;%1&quot;</source>
        <translation>Parameter &quot;%1&quot;</translation>
    </message>
    <message>
        <source>parameters: %1</source>
        <translation>Parameter: %1</translation>
    </message>
    <message>
        <source>this worker does not have it</source>
        <translation>dieser Arbeiter hat ihn nicht</translation>
    </message>
    <message>
        <source>this worker has no parameters</source>
        <translation>dieser Arbeiter hat keine Parameter</translation>
    </message>
    <message>
        <source>it has: %1</source>
        <translation>es gibt: %1</translation>
    </message>
    <message>
        <source>is needed and not set: expected %1</source>
        <translation>wird gebraucht und fehlt: erwartet wird %1</translation>
    </message>
    <message>
        <source>expected %1 as JSON, got %2</source>
        <translation>erwartet wird %1 als JSON, gefunden: %2</translation>
    </message>
    <message>
        <source>expected %1 as JSON</source>
        <translation>erwartet wird %1 als JSON</translation>
    </message>
    <message>
        <source>expected UTF-8 text, got other bytes</source>
        <translation>erwartet wird Text in UTF-8, gefunden wurden andere Bytes</translation>
    </message>
    <message>
        <source>expected NAME=VALUE</source>
        <translation>erwartet wird NAME=WERT</translation>
    </message>
    <message>
        <source>expected something like 1.0.0, got &quot;%1&quot;</source>
        <translation>erwartet wird etwas wie 1.0.0, gefunden: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>expected %1, got %2; did you mean %3?</source>
        <translation>erwartet wird %1, gefunden: %2; gemeint: %3?</translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation>erwartet wird %1, gefunden: %2</translation>
    </message>
    <message>
        <source>element %1: %2</source>
        <translation>Element %1: %2</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>an integer from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>an integer of at least %1</source>
        <translation>eine ganze Zahl ab %1</translation>
    </message>
    <message>
        <source>an integer of at most %1</source>
        <translation>eine ganze Zahl bis %1</translation>
    </message>
    <message>
        <source>an integer</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a number of at least %1</source>
        <translation>eine Zahl ab %1</translation>
    </message>
    <message>
        <source>a number of at most %1</source>
        <translation>eine Zahl bis %1</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>an array of at least 1 element</source>
        <translation>eine Liste mit mindestens 1 Element</translation>
    </message>
    <message>
        <source>an array of at least %1 elements</source>
        <translation>eine Liste mit mindestens %1 Elementen</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>not valid JSON: %1</source>
        <translation>kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>nested more than %1 levels deep</source>
        <translation>mehr als %1 Ebenen tief verschachtelt</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is there twice</source>
        <translation>der Schlüssel &quot;%1&quot; steht zweimal da</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;</source>
        <translation>unbekannter Schlüssel &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is only for integers and numbers</source>
        <translation>&quot;%1&quot; gilt nur für Zahlen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is only for arrays</source>
        <translation>&quot;%1&quot; gilt nur für Listen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing: %2</source>
        <translation>&quot;%1&quot; fehlt: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>&quot;%1&quot; fehlt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is above &quot;%2&quot;</source>
        <translation>&quot;%1&quot; ist größer als &quot;%2&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for a parameter</source>
        <translation>&quot;%1&quot; ist kein Name für einen Parameter</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for a kind</source>
        <translation>&quot;%1&quot; ist kein Name für eine Art</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no id for a plugin</source>
        <translation>&quot;%1&quot; ist keine Kennung für ein Plugin</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no parameter of this kind</source>
        <translation>&quot;%1&quot; ist kein Parameter dieser Art</translation>
    </message>
    <message>
        <source>&quot;required&quot; names %1, which is no property</source>
        <translation>&quot;required&quot; nennt %1; so heißt kein Parameter</translation>
    </message>
    <message>
        <source>&quot;prefers&quot;: threads contradicts &quot;isolation&quot;: process</source>
        <translation>&quot;prefers&quot;: threads widerspricht &quot;isolation&quot;: process</translation>
    </message>
    <message>
        <source>expected an array of at least one value</source>
        <translation>erwartet wird eine Liste mit mindestens einem Wert</translation>
    </message>
    <message>
        <source>expected a whole number, of an array</source>
        <translation>erwartet wird eine ganze Zahl, bei einer Liste</translation>
    </message>
    <message>
        <source>expected &quot;object&quot;</source>
        <translation>erwartet wird &quot;object&quot;</translation>
    </message>
    <message>
        <source>expected an array of raw, text, json</source>
        <translation>erwartet wird eine Liste aus raw, text, json</translation>
    </message>
    <message>
        <source>expected an object with at least one kind</source>
        <translation>erwartet wird ein Objekt mit mindestens einer Art</translation>
    </message>
    <message>
        <source>an array of objects</source>
        <translation>eine Liste von Objekten</translation>
    </message>
    <message>
        <source>an array of names</source>
        <translation>eine Liste von Namen</translation>
    </message>
    <message>
        <source>a small integer</source>
        <translation>eine kleine ganze Zahl</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>ein Steuerzeichen</translation>
    </message>
    <message>
        <source>letters, digits, _ and -, beginning with a letter, at most 64</source>
        <translation>Buchstaben, Ziffern, _ und -, mit einem Buchstaben am Anfang, höchstens 64</translation>
    </message>
    <message>
        <source>small letters, digits, - and _, at most 64</source>
        <translation>kleine Buchstaben, Ziffern, - und _, höchstens 64</translation>
    </message>
    <message>
        <source>small letters, digits, -, _ and ., at most 64</source>
        <translation>kleine Buchstaben, Ziffern, -, _ und ., höchstens 64</translation>
    </message>
    <message>
        <source>the manifest is larger than 1 MiB</source>
        <translation>das Manifest ist größer als 1 MiB</translation>
    </message>
    <message>
        <source>a worker manifest begins with &quot;poolboard&quot;: 1</source>
        <translation>das Manifest eines Arbeiters beginnt mit &quot;poolboard&quot;: 1</translation>
    </message>
    <message>
        <source>a newer manifest needs a newer Poolboard</source>
        <translation>ein neueres Manifest braucht ein neueres Poolboard</translation>
    </message>
    <message>
        <source>worker &quot;%1&quot;</source>
        <translation>Arbeiter &quot;%1&quot;</translation>
    </message>
    <message>
        <source>worker: no worker was named</source>
        <translation>Arbeiter: keiner ist genannt</translation>
    </message>
    <message>
        <source>no worker was named</source>
        <translation>kein Arbeiter ist genannt</translation>
    </message>
    <message>
        <source>the plugin has several kinds: %1</source>
        <translation>das Plugin hat mehrere Arten: %1</translation>
    </message>
    <message>
        <source>the file offers %1</source>
        <translation>die Datei bietet %1</translation>
    </message>
    <message>
        <source>say which: %1</source>
        <translation>angeben, welche: %1</translation>
    </message>
    <message>
        <source>the plugin %1 has no kind &quot;%2&quot;</source>
        <translation>das Plugin %1 hat keine Art &quot;%2&quot;</translation>
    </message>
    <message>
        <source>no such worker in %1</source>
        <translation>kein solcher Arbeiter in %1</translation>
    </message>
    <message>
        <source>an empty search path</source>
        <translation>einem leeren Suchpfad</translation>
    </message>
    <message>
        <source>there is no usable plugin at all</source>
        <translation>es gibt gar kein brauchbares Plugin</translation>
    </message>
    <message>
        <source>there is: %1</source>
        <translation>es gibt: %1</translation>
    </message>
    <message>
        <source>not loaded: %1 belongs to another user (id %2)</source>
        <translation>nicht geladen: %1 gehört jemand anderem (Kennung %2)</translation>
    </message>
    <message>
        <source>copy the plugin to a folder of your own</source>
        <translation>das Plugin in einen eigenen Ordner kopieren</translation>
    </message>
    <message>
        <source>not loaded: %1 may be changed by other users</source>
        <translation>nicht geladen: %1 darf von anderen geändert werden</translation>
    </message>
    <message>
        <source>chmod go-w &apos;%1&apos;, if you trust what is in it</source>
        <translation>chmod go-w &apos;%1&apos;, wenn dem Inhalt zu trauen ist</translation>
    </message>
    <message>
        <source>not loaded: cannot look at %1</source>
        <translation>nicht geladen: %1 kann nicht angesehen werden</translation>
    </message>
    <message>
        <source>not loaded: %1</source>
        <translation>nicht geladen: %1</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>its SHA-256 cannot be made: %1</source>
        <translation>seine SHA-256-Prüfsumme kann nicht gebildet werden: %1</translation>
    </message>
    <message>
        <source>OpenSSL has no SHA-256</source>
        <translation>OpenSSL hat kein SHA-256</translation>
    </message>
    <message>
        <source>OpenSSL gave up</source>
        <translation>OpenSSL gab auf</translation>
    </message>
    <message>
        <source>its manifest note is broken</source>
        <translation>die Notiz mit seinem Manifest ist defekt</translation>
    </message>
    <message>
        <source>its manifest note has format %1; expected 1</source>
        <translation>die Notiz mit seinem Manifest hat das Format %1; erwartet wird 1</translation>
    </message>
    <message>
        <source>a newer plugin needs a newer Poolboard</source>
        <translation>ein neueres Plugin braucht ein neueres Poolboard</translation>
    </message>
    <message>
        <source>its manifest is larger than 1 MiB</source>
        <translation>sein Manifest ist größer als 1 MiB</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>is no file</source>
        <translation>ist keine Datei</translation>
    </message>
    <message>
        <source>not a shared object (%1)</source>
        <translation>keine Programmbibliothek (%1)</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>zu kurz</translation>
    </message>
    <message>
        <source>no ELF header</source>
        <translation>kein ELF-Kopf</translation>
    </message>
    <message>
        <source>a 32-bit shared object; 64 bits are needed</source>
        <translation>eine Programmbibliothek mit 32 Bit; gebraucht werden 64</translation>
    </message>
    <message>
        <source>not a 64-bit little-endian shared object</source>
        <translation>keine Programmbibliothek mit 64 Bit, Little Endian</translation>
    </message>
    <message>
        <source>built for another kind of machine (ELF machine %1, this one is %2)</source>
        <translation>für eine andere Art Rechner gebaut (ELF-Rechnertyp %1, dieser ist %2)</translation>
    </message>
    <message>
        <source>an ELF file, but not a shared object</source>
        <translation>eine ELF-Datei, aber keine Programmbibliothek</translation>
    </message>
    <message>
        <source>a shared object without usable program headers</source>
        <translation>eine Programmbibliothek ohne brauchbare Programmköpfe</translation>
    </message>
    <message>
        <source>cut off or damaged: its program headers are outside the file</source>
        <translation>abgeschnitten oder beschädigt: seine Programmköpfe liegen außerhalb der Datei</translation>
    </message>
    <message>
        <source>cut off or damaged: its notes are outside the file</source>
        <translation>abgeschnitten oder beschädigt: seine Notizen liegen außerhalb der Datei</translation>
    </message>
    <message>
        <source>cut off or damaged: its notes are broken</source>
        <translation>abgeschnitten oder beschädigt: seine Notizen sind defekt</translation>
    </message>
    <message>
        <source>not a worker plugin: there is no manifest in it</source>
        <translation>kein Plugin für Arbeiter: es enthält kein Manifest</translation>
    </message>
    <message>
        <source>build it with poolboard_add_worker()</source>
        <translation>mit poolboard_add_worker() bauen</translation>
    </message>
    <message>
        <source>there is more than one manifest in it</source>
        <translation>es enthält mehr als ein Manifest</translation>
    </message>
    <message>
        <source>built for worker ABI %1; this Poolboard has 1</source>
        <translation>für die Arbeiter-ABI %1 gebaut; dieses Poolboard hat 1</translation>
    </message>
    <message>
        <source>build it again with this Poolboard&apos;s SDK</source>
        <translation>mit dem SDK dieses Poolboard neu bauen</translation>
    </message>
    <message>
        <source>there is none in PATH</source>
        <translation>in PATH gibt es keines</translation>
    </message>
    <message>
        <source>install it, or name an interpreter with --python</source>
        <translation>es installieren, oder mit --python einen Interpreter nennen</translation>
    </message>
    <message>
        <source>there is no such Python interpreter</source>
        <translation>diesen Python-Interpreter gibt es nicht</translation>
    </message>
    <message>
        <source>it is looked for in PATH</source>
        <translation>gesucht wird in PATH</translation>
    </message>
    <message>
        <source>a path, such as venv/bin/python, relative to the job&apos;s folder</source>
        <translation>ein Pfad, etwa venv/bin/python, vom Ordner des Auftrags aus</translation>
    </message>
    <message>
        <source>on Debian it is in the package python3-poolboard-worker</source>
        <translation>unter Debian ist es im Paket python3-poolboard-worker</translation>
    </message>
    <message>
        <source>it does not work as a Python interpreter, 3.9 or newer: %1</source>
        <translation>es arbeitet nicht als Python-Interpreter ab 3.9: %1</translation>
    </message>
    <message>
        <source>it does not work as a Python interpreter, 3.9 or newer</source>
        <translation>es arbeitet nicht als Python-Interpreter ab 3.9</translation>
    </message>
    <message>
        <source>another one is named with --python</source>
        <translation>mit --python wird ein anderer genannt</translation>
    </message>
    <message>
        <source>its answer about the file makes no sense</source>
        <translation>seine Auskunft über die Datei ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>%1 is Python %2, expected 3.9 or newer</source>
        <translation>%1 ist Python %2, erwartet wird 3.9 oder neuer</translation>
    </message>
    <message>
        <source>it has no class or function &quot;%1&quot;</source>
        <translation>sie hat keine Klasse oder Funktion &quot;%1&quot;</translation>
    </message>
    <message>
        <source>it offers: %1</source>
        <translation>sie bietet: %1</translation>
    </message>
    <message>
        <source>it offers no class with __call__ and no function</source>
        <translation>sie bietet keine Klasse mit __call__ und keine Funktion</translation>
    </message>
    <message>
        <source>it offers no worker</source>
        <translation>sie bietet keinen Arbeiter</translation>
    </message>
    <message>
        <source>the class %1 has no __call__, so it cannot take items</source>
        <translation>die Klasse %1 hat kein __call__, also kann sie keine Elemente annehmen</translation>
    </message>
    <message>
        <source>a worker is a class with __init__ and __call__, or a function</source>
        <translation>ein Arbeiter ist eine Klasse mit __init__ und __call__, oder eine Funktion</translation>
    </message>
    <message>
        <source>the parameter %1 of %2 has a type that no parameter can have</source>
        <translation>der Parameter %1 von %2 hat einen Typ, den kein Parameter haben kann</translation>
    </message>
    <message>
        <source>int, float, str, bool, list, dict, Literal[…], Optional of them; or give it a default, or write a NAME.worker.json beside the file</source>
        <translation>int, float, str, bool, list, dict, Literal[…], Optional davon; oder einen Standardwert geben, oder ein NAME.worker.json neben die Datei schreiben</translation>
    </message>
    <message>
        <source>syntax error: %1</source>
        <translation>Syntaxfehler: %1</translation>
    </message>
    <message>
        <source>for Python %1; another one is named with --python</source>
        <translation>für Python %1; mit --python wird ein anderer genannt</translation>
    </message>
    <message>
        <source>it cannot be read as Python: %1</source>
        <translation>sie kann nicht als Python gelesen werden: %1</translation>
    </message>
    <message>
        <source>expected one of %1, got %2; did you mean %3?</source>
        <translation>erwartet wird eines von %1, gefunden: %2; gemeint: %3?</translation>
    </message>
    <message>
        <source>expected one of %1, got %2</source>
        <translation>erwartet wird eines von %1, gefunden: %2</translation>
    </message>
    <message>
        <source>each element of %1 must be a finite number</source>
        <translation>jedes Element von %1: erwartet wird eine endliche Zahl</translation>
    </message>
    <message>
        <source>each element of %1 must be %2, not %3</source>
        <translation>jedes Element von %1: erwartet wird %2, nicht %3</translation>
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
