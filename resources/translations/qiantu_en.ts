<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Allocation</name>
    <message numerus="yes">
        <source>%n part(s) fixed by hand.</source>
        <translation>
            <numerusform>%n part fixed by hand.</numerusform>
            <numerusform>%n parts fixed by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Weights of %n region(s) entered by hand.</source>
        <translation>
            <numerusform>Weights of %n region entered by hand.</numerusform>
            <numerusform>Weights of %n regions entered by hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoundaryImport</name>
    <message numerus="yes">
        <source>%1 is made of %n features.</source>
        <translation>
            <numerusform>%1 is made of %n feature.</numerusform>
            <numerusform>%1 is made of %n features.</numerusform>
        </translation>
    </message>
</context>
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
    <name>MaxCoverage</name>
    <message numerus="yes">
        <source>Looking at %n spots</source>
        <translation>
            <numerusform>Looking at %n spot</numerusform>
            <numerusform>Looking at %n spots</numerusform>
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
<context>
    <name>SitingWords</name>
    <message numerus="yes">
        <source> %n point(s) without a number were left out.</source>
        <translation>
            <numerusform> %n point without a number was left out.</numerusform>
            <numerusform> %n points without a number were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n site(s) would cover somebody new at this radius and spacing. </source>
        <translation>
            <numerusform>Only %n site would cover somebody new at this radius and spacing. </numerusform>
            <numerusform>Only %n sites would cover somebody new at this radius and spacing. </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::AddLayersDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added “%1”, %n feature(s)</source>
        <translation>
            <numerusform>Added “%1”, %n feature</numerusform>
            <numerusform>Added “%1”, %n features</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to look at:</source>
        <translation>
            <numerusform>%n row to look at:</numerusform>
            <numerusform>%n rows to look at:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::AllocationBatchDialog</name>
    <message numerus="yes">
        <source>Break %n target(s) of the province down</source>
        <translation>
            <numerusform>Break %n target of the province down</numerusform>
            <numerusform>Break %n targets of the province down</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::AllocationBatchModel</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::AllocationFeature</name>
    <message numerus="yes">
        <source>%n target(s) written.</source>
        <translation>
            <numerusform>%n target written.</numerusform>
            <numerusform>%n targets written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) broken down.</source>
        <translation>
            <numerusform>%n target broken down.</numerusform>
            <numerusform>%n targets broken down.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::AllocationModel</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::AtlasDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), the first is %1</source>
        <translation>
            <numerusform>%n file, named %1</numerusform>
            <numerusform>%n files, the first is %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) written to %1</source>
        <translation>
            <numerusform>%n page written to %1</numerusform>
            <numerusform>%n pages written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) could not be made</source>
        <translation>
            <numerusform>%n page could not be made</numerusform>
            <numerusform>%n pages could not be made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::BoundaryDialog</name>
    <message numerus="yes">
        <source>%n county/counties found in the file.</source>
        <translation>
            <numerusform>%n county found in the file.</numerusform>
            <numerusform>%n counties found in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::CoordinateEntryDialog</name>
    <message numerus="yes">
        <source>Add %n place(s)</source>
        <translation>
            <numerusform>Add %n place</numerusform>
            <numerusform>Add %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::EditWords</name>
    <message numerus="yes">
        <source>%n station(s)</source>
        <translation>
            <numerusform>%n station</numerusform>
            <numerusform>%n stations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n route(s)</source>
        <translation>
            <numerusform>%n route</numerusform>
            <numerusform>%n routes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation>
            <numerusform>%n area</numerusform>
            <numerusform>%n areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pilot(s)</source>
        <translation>
            <numerusform>%n pilot</numerusform>
            <numerusform>%n pilots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::EditingFeature</name>
    <message numerus="yes">
        <source>Delete the %n selected thing(s)? It can be undone.</source>
        <translation>
            <numerusform>Delete the selected thing? It can be undone.</numerusform>
            <numerusform>Delete the %n selected things? It can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::HistogramView</name>
    <message numerus="yes">
        <source>%1 to %2: %n value(s)</source>
        <translation>
            <numerusform>%1 to %2: %n value</numerusform>
            <numerusform>%1 to %2: %n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) from %1 to %2</source>
        <translation>
            <numerusform>%n value from %1 to %2</numerusform>
            <numerusform>%n values from %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::HistoryPanel</name>
    <message numerus="yes">
        <source>The project becomes what it was after “%1”. %n revision(s) since are taken back by a new revision, which can be undone.</source>
        <translation>
            <numerusform>The project becomes what it was after “%1”. %n revision since is taken back by a new revision, which can be undone.</numerusform>
            <numerusform>The project becomes what it was after “%1”. %n revisions since are taken back by a new revision, which can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::LayerCommands</name>
    <message numerus="yes">
        <source>%n layer(s) were added.</source>
        <translation>
            <numerusform>%n layer was added.</numerusform>
            <numerusform>%n layers were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) removed; Undo brings them back.</source>
        <translation>
            <numerusform>%n layer removed; Undo brings it back.</numerusform>
            <numerusform>%n layers removed; Undo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2 pixels, %n band(s)</source>
        <translation>
            <numerusform>%1 × %2 pixels, %n band</numerusform>
            <numerusform>%1 × %2 pixels, %n bands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::LayerEditor</name>
    <message numerus="yes">
        <source>Remove %n layer(s)</source>
        <translation>
            <numerusform>Remove %n layer</numerusform>
            <numerusform>Remove %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::LayerWriter</name>
    <message numerus="yes">
        <source>“%1” has more than one kind of geometry and became %n layer(s).</source>
        <translation>
            <numerusform>“%1” became %n layer.</numerusform>
            <numerusform>“%1” has more than one kind of geometry and became %n layers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of mixed geometry were divided among them.</source>
        <translation>
            <numerusform>%n row of mixed geometry was divided among them.</numerusform>
            <numerusform>%n rows of mixed geometry were divided among them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) had heights or measures, which are not kept.</source>
        <translation>
            <numerusform>%n row had heights or measures, which are not kept.</numerusform>
            <numerusform>%n rows had heights or measures, which are not kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) had curves, which became short straight lines.</source>
        <translation>
            <numerusform>%n row had curves, which became short straight lines.</numerusform>
            <numerusform>%n rows had curves, which became short straight lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have no place on the map; their attributes were taken.</source>
        <translation>
            <numerusform>%n row has no place on the map; its attributes were taken.</numerusform>
            <numerusform>%n rows have no place on the map; their attributes were taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::ObservationImport</name>
    <message numerus="yes">
        <source>Import %n observation(s) from %1</source>
        <translation>
            <numerusform>Import %n observation from %1</numerusform>
            <numerusform>Import %n observations from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::ObservationImportDialog</name>
    <message numerus="yes">
        <source>Import %n value(s)</source>
        <translation>
            <numerusform>Import %n value</numerusform>
            <numerusform>Import %n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::PilotEditor</name>
    <message numerus="yes">
        <source>Add %n pilot(s) to %1</source>
        <translation>
            <numerusform>Add %n pilot to %1</numerusform>
            <numerusform>Add %n pilots to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pilot(s)</source>
        <translation>
            <numerusform>%n pilot</numerusform>
            <numerusform>%n pilots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::PlanEditor</name>
    <message numerus="yes">
        <source>“%1” cannot be deleted: %n record(s) come from it.</source>
        <translation>
            <numerusform>“%1” cannot be deleted: %n record comes from it.</numerusform>
            <numerusform>“%1” cannot be deleted: %n records come from it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” cannot be deleted: %n record(s) are about it.</source>
        <translation>
            <numerusform>“%1” cannot be deleted: %n record is about it.</numerusform>
            <numerusform>“%1” cannot be deleted: %n records are about it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s): %1</source>
        <translation>
            <numerusform>Delete %n record: %1</numerusform>
            <numerusform>Delete %n records: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set back %n record(s): %1</source>
        <translation>
            <numerusform>Set back %n record: %1</numerusform>
            <numerusform>Set back %n records: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring back %n shipped record(s): %1</source>
        <translation>
            <numerusform>Bring back %n shipped record: %1</numerusform>
            <numerusform>Bring back %n shipped records: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::PlanForms</name>
    <message numerus="yes">
        <source>Delete %n record(s)?</source>
        <translation>
            <numerusform>Delete %n record?</numerusform>
            <numerusform>Delete %n records?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::ReadyThemes</name>
    <message numerus="yes">
        <source>%n station(s)</source>
        <translation>
            <numerusform>%n station</numerusform>
            <numerusform>%n stations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pilot(s)</source>
        <translation>
            <numerusform>%n pilot</numerusform>
            <numerusform>%n pilots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::Report</name>
    <message numerus="yes">
        <source>%n more have been superseded by other documents and are listed, but not counted.</source>
        <translation>
            <numerusform>%n more has been superseded by another document and is listed, but not counted.</numerusform>
            <numerusform>%n more have been superseded by other documents and are listed, but not counted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::ScenarioComparisonDialog</name>
    <message numerus="yes">
        <source>%1: %n planned thing(s)</source>
        <translation>
            <numerusform>%1: %n planned thing</numerusform>
            <numerusform>%1: %n planned things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::ScenarioEditor</name>
    <message numerus="yes">
        <source>Put %n thing(s) into scenario “%1”</source>
        <translation>
            <numerusform>Put %n thing into scenario “%1”</numerusform>
            <numerusform>Put %n things into scenario “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n thing(s) out of their scenarios</source>
        <translation>
            <numerusform>Take %n thing out of its scenario</numerusform>
            <numerusform>Take %n things out of their scenarios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::ScenarioModel</name>
    <message numerus="yes">
        <source>%n thing(s) of it are in service or out of it again.</source>
        <translation>
            <numerusform>%n thing of it is in service or out of it again.</numerusform>
            <numerusform>%n things of it are in service or out of it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::ScenariosPanel</name>
    <message numerus="yes">
        <source>It plans %n thing(s). Kept, they belong to no scenario and always count.</source>
        <translation>
            <numerusform>It plans %n thing. Kept, it belongs to no scenario and always counts.</numerusform>
            <numerusform>It plans %n things. Kept, they belong to no scenario and always count.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::SheetColumnsButton</name>
    <message numerus="yes">
        <source>%n column(s) …</source>
        <translation>
            <numerusform>%n column …</numerusform>
            <numerusform>%n columns …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::SheetExportDialog</name>
    <message numerus="yes">
        <source>Each of the %n page(s) becomes a file of its own.</source>
        <translation>
            <numerusform>Each of the %n page becomes a file of its own.</numerusform>
            <numerusform>Each of the %n pages becomes a file of its own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::SheetItemForm</name>
    <message numerus="yes">
        <source>%n item(s) selected</source>
        <translation>
            <numerusform>%n item selected</numerusform>
            <numerusform>%n items selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::SitingFeature</name>
    <message numerus="yes">
        <source>%n planned station(s) added.</source>
        <translation>
            <numerusform>%n planned station added.</numerusform>
            <numerusform>%n planned stations added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::SitingPanel</name>
    <message numerus="yes">
        <source>Accept %n suggested site(s) in %1</source>
        <translation>
            <numerusform>Accept %n suggested site in %1</numerusform>
            <numerusform>Accept %n suggested sites in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::TableEditor</name>
    <message numerus="yes">
        <source>%1: change %n row(s)</source>
        <translation>
            <numerusform>%1: change %n row</numerusform>
            <numerusform>%1: change %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: change %2 of %n row(s)</source>
        <translation>
            <numerusform>%1: change %2 of %n row</numerusform>
            <numerusform>%1: change %2 of %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeLookForm</name>
    <message numerus="yes">
        <source>%1: how %n region(s) are spread; drag the limits or use the arrow keys</source>
        <translation>
            <numerusform>%1: how %n region is spread; drag the limits or use the arrow keys</numerusform>
            <numerusform>%1: how %n regions are spread; drag the limits or use the arrow keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::ThemePainter</name>
    <message numerus="yes">
        <source>%n station(s)</source>
        <translation>
            <numerusform>%n station</numerusform>
            <numerusform>%n stations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeValues</name>
    <message numerus="yes">
        <source>%n station(s)</source>
        <translation>
            <numerusform>%n station</numerusform>
            <numerusform>%n stations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::ThemeWarning</name>
    <message numerus="yes">
        <source>%n value(s) are sums of which parts are missing.</source>
        <translation>
            <numerusform>%n value is a sum of which parts are missing.</numerusform>
            <numerusform>%n values are sums of which parts are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::TransformTool</name>
    <message numerus="yes">
        <source>Move %n shapes</source>
        <translation>
            <numerusform>Move %n shape</numerusform>
            <numerusform>Move %n shapes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rotate %n shapes</source>
        <translation>
            <numerusform>Rotate %n shape</numerusform>
            <numerusform>Rotate %n shapes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qiantu::VertexTool</name>
    <message numerus="yes">
        <source>%n things share this vertex</source>
        <translation>
            <numerusform>%n thing shares this vertex</numerusform>
            <numerusform>%n things share this vertex</numerusform>
        </translation>
    </message>
</context>
</TS>
