namespace OssGen.Generator.Tests.Snapshots;

public sealed class ServerSide
{
    [Fact]
    public void Reads_parameters_and_a_document() => Snapshot.VerifyServer("""
        <operation name="PutThing" method="PUT" path="/{Bucket}/{Key}?thing&amp;comp=add">
          <doc>Stores a thing.</doc>
          <query name="versionId">The version.</query>
          <query name="part" type="int" required="true">The part.</query>
          <query name="kind" type="ThingKind">The kind.</query>
          <query map="Parameters">Anything else.</query>
          <header name="x-oss-acl" type="ThingKind" required="true">Who may read it.</header>
          <header name="x-oss-file-group" value=""/>
          <header name="x-oss-symlink-target" type="url-text">Another thing.</header>
          <header name="x-oss-retain-until-date" type="iso-time">How long it stays.</header>
          <header name="x-oss-copy-source" type="copy-source">
            <doc>Where the thing comes from.</doc>
            <part name="SourceBucket">Bucket of the source.</part><part name="SourceKey" required="true">Key of the source.</part>
          </header>
          <header prefix="x-oss-meta-">User metadata.</header>
          <body root="Thing" required="true">
            <element name="Name" required="true">Its name.</element>
            <element name="Rules/Rule" list="ThingRule" member="Rules">Its rules.</element>
            <element name="Days" type="int" required="true">Its days.</element>
          </body>
          <result><header name="x-oss-version-id">The version.</header></result>
        </operation>
        <enum name="ThingKind"><doc>Kinds of things.</doc><value wire="big">Big ones.</value></enum>
        <shape name="ThingRule">
          <doc>A rule.</doc>
          <element name="Id" required="true">Its id.</element>
          <element name="Days" type="int" required="true">Its days.</element>
        </shape>
        """);

    [Fact]
    public void Reads_a_query_of_JSON() => Snapshot.VerifyServer(RequestLine.JsonQuery);

    [Fact]
    public void Writes_members_that_are_always_sent() => Snapshot.VerifyServer(Results.AlwaysSent);

    [Fact]
    public void Reads_and_writes_JSON_of_shapes() => Snapshot.VerifyServer(Results.JsonShapes);

    [Fact]
    public void Writes_headers_and_a_document() => Snapshot.VerifyServer("""
        <operation name="ListThings" method="GET" path="/{Bucket}?things">
          <doc>Lists things.</doc>
          <query name="encoding-type">How names are encoded.</query>
          <result root="Things" urlEncodedBy="EncodingType">
            <header name="x-oss-request-charged">Who paid.</header>
            <header name="Last-Modified" type="time">When they changed.</header>
            <header name="x-oss-symlink-target" type="url-text">Another thing.</header>
            <header name="x-oss-retain-until-date" type="iso-time">How long they stay.</header>
            <element name="EncodingType">How names are encoded.</element>
            <element name="Owner" type="ThingOwner">Whose they are.</element>
            <element name="AccessControlList/Grant" type="ThingAcl" member="Acl">Who may read them.</element>
            <choice member="Entries" list="ThingEntry" tag="IsMarker">
              <doc>Things and markers.</doc><element name="Thing"/><element name="Marker" tag="true"/>
            </choice>
          </result>
        </operation>
        <shape name="ThingOwner"><doc>An owner.</doc><element name="ID">The id.</element></shape>
        <shape name="ThingEntry"><doc>A thing.</doc><element name="Key" urlEncoded="true">Its key.</element></shape>
        <enum name="ThingAcl"><doc>Rules.</doc><value wire="private">Only the owner.</value></enum>
        """);

    [Fact]
    public void Streams_and_texts() => Snapshot.VerifyServer("""
        <operation name="PutBlob" method="PUT" path="/{Bucket}/{Key}">
          <doc>Stores bytes.</doc>
          <header name="x-oss-callback" type="base64-text">Whom to call back.</header>
          <body stream="Content" required="true">The bytes.</body>
          <result>
            <header name="ETag">Tag of the content.</header>
            <body text="CallbackBody" when="x-oss-callback">The answer.</body>
          </result>
        </operation>
        <operation name="GetBlob" method="GET" path="/{Bucket}/{Key}">
          <doc>Reads bytes.</doc>
          <result stream="Content"><header name="ETag">Tag of the content.</header></result>
        </operation>
        <operation name="DeleteBlob" method="DELETE" path="/{Bucket}/{Key}" success="204"><doc>Deletes bytes.</doc></operation>
        <operation name="PutPolicy" method="PUT" path="/{Bucket}?policy">
          <doc>Sets a policy.</doc>
          <body json="Policy" required="true">The policy.</body>
        </operation>
        <operation name="GetPolicy" method="GET" path="/{Bucket}?policy">
          <doc>Returns a policy.</doc>
          <result text="Policy">The policy.</result>
        </operation>
        """);

    [Fact]
    public void Templates_json_and_maps() => Snapshot.VerifyServer("""
        <operation name="ProcessThing" method="POST" path="/{Bucket}/{Key}?x-oss-process">
          <doc>Changes a thing.</doc>
          <body template="x-oss-process={Process}"><element name="Process" required="true">What to do.</element></body>
          <result json="true">
            <element name="bucket">Where the outcome lies.</element>
            <element name="fileSize" type="long">Its size.</element>
          </result>
        </operation>
        <operation name="LabelThing" method="PUT" path="/{Bucket}/{Key}?label">
          <doc>Labels a thing.</doc>
          <body root="Labels"><element name="*" type="map" member="Labels">Labels by name.</element></body>
          <result root="Labelled"><element name="Thing" type="LabelledThing">The thing.</element></result>
        </operation>
        <shape name="LabelledThing"><doc>A thing.</doc><element name="Labels/*" type="map" member="Labels">Labels by name.</element></shape>
        """);

    [Fact]
    public void Select_rows_and_meta() => Snapshot.VerifyServer("""
        <operation name="SelectThing" method="POST" path="/{Bucket}/{Key}" success="206">
          <doc>Filters a thing.</doc>
          <query name="x-oss-process"><when present="Json" value="json/select"/><otherwise value="csv/select"/></query>
          <body root="Select"><element name="JSON">How JSON is written.</element></body>
          <result stream="Content" decoder="select-frames"/>
        </operation>
        <operation name="IndexThing" method="POST" path="/{Bucket}/{Key}?x-oss-process=csv/meta">
          <doc>Makes an index of a thing.</doc>
          <result stream="Meta" decoder="select-meta"/>
        </operation>
        """);

    [Fact]
    public void Choices_between_documents() => Snapshot.VerifyServer("""
        <operation name="CreateThingMeta" method="POST" path="/{Bucket}/{Key}">
          <doc>Makes an index of a thing.</doc>
          <body required="one">
            <alternative root="CsvMetaRequest" member="Csv" type="CsvMeta" query="x-oss-process=csv/meta">For CSV.</alternative>
            <alternative root="JsonMetaRequest" member="Json" type="JsonMeta" query="x-oss-process=json/meta">For JSON.</alternative>
          </body>
        </operation>
        <shape name="CsvMeta">
          <doc>How CSV is read.</doc>
          <element name="RecordDelimiter" type="base64-text">Between records.</element>
        </shape>
        <shape name="JsonMeta"><doc>How JSON is read.</doc><element name="Type">LINES or DOCUMENT.</element></shape>
        """);
}
