<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n thing(s) are not as they should be in this project.</source>
        <translation>
            <numerusform>%n thing is not as it should be in this project.</numerusform>
            <numerusform>%n things are not as they should be in this project.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWriter</name>
    <message numerus="yes">
        <source>%n station(s) without a status: new ones are taken to be in service.</source>
        <translation>
            <numerusform>%n station without a status: if new, it is taken to be in service.</numerusform>
            <numerusform>%n stations without a status: new ones are taken to be in service.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) without a day are taken for the last day of the month or year.</source>
        <translation>
            <numerusform>%n date without a day is taken for the last day of the month or year.</numerusform>
            <numerusform>%n dates without a day are taken for the last day of the month or year.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackWords</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan pack has %n fault(s):</source>
        <translation>
            <numerusform>The plan pack has %n fault:</numerusform>
            <numerusform>The plan pack has %n faults:</numerusform>
        </translation>
    </message>
</context>
</TS>
