namespace OssGen.Generator.Tests.Snapshots;

public sealed class RequestBody
{
    private const string ThreeDocuments = """
        <operation name="ConvertThing" method="POST" path="/{Bucket}/{Key}?convert">
          <doc>Converts a thing.</doc>
          <body required="one">
            <alternative root="FromCsv" member="Csv" type="CsvThing">From CSV.</alternative>
            <alternative root="FromJson" member="Json" type="JsonThing">From JSON.</alternative>
            <alternative root="FromParquet" member="Parquet" type="JsonThing">From Parquet.</alternative>
          </body>
        </operation>
        <shape name="CsvThing"><doc>How CSV is read.</doc><element name="FieldDelimiter">Between fields.</element></shape>
        <shape name="JsonThing"><doc>How JSON is read.</doc><element name="Type">LINES or DOCUMENT.</element></shape>
        """;

    [Fact]
    public void Members_in_a_document() => Snapshot.Verify("""
        <operation name="PutThing" method="PUT" path="/{Bucket}?thing">
          <doc>Stores a thing.</doc>
          <body root="Thing">
            <element name="Name">Its name.</element>
            <element name="Size" type="long">Its size.</element>
            <element name="Kind" type="ThingKind">Its kind.</element>
            <element name="Rules/Rule" list="ThingRule" member="Rules">Its rules.</element>
            <element name="Tag" list="string" member="Tags">Its tags.</element>
            <element name="Window/From" type="time">Start of the window.</element>
            <element name="Window/To" type="epoch">End of the window.</element>
            <element name="Locked" type="presence">Whether it is locked.</element>
            <element name="Script" type="base64-text">A script.</element>
            <element name="Digest" type="bytes">A digest.</element>
            <element name="Labels/*" type="map" member="Labels">Labels by name.</element>
          </body>
        </operation>
        <enum name="ThingKind"><doc>Kinds of things.</doc><value wire="big">Big ones.</value></enum>
        <shape name="ThingRule">
          <doc>A rule.</doc>
          <element name="Id" required="true">Its id.</element>
          <element name="Days" type="int">Its days.</element>
        </shape>
        """);

    [Fact]
    public void Required_and_always_written_members() => Snapshot.Verify("""
        <operation name="DeleteThings" method="POST" path="/{Bucket}?delete">
          <doc>Deletes things.</doc>
          <body root="Delete" md5="true">
            <element name="Quiet" type="bool" write="always">Whether the reply lists only failures.</element>
            <element name="Object" list="ThingName" member="Objects" required="true" max="1000">What to delete.</element>
          </body>
          <result root="DeleteResult" optional="true" urlEncodedBy="EncodingType">
            <element name="EncodingType">How names are encoded.</element>
            <element name="Deleted" list="ThingName" member="Deleted">What is gone.</element>
          </result>
        </operation>
        <shape name="ThingName">
          <doc>Names a thing.</doc>
          <element name="Key" required="true" urlEncoded="true">Its key.</element>
          <element name="VersionId">Its version.</element>
        </shape>
        """);

    [Fact]
    public void One_of_two_documents() => Snapshot.Verify("""
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

    [Fact]
    public void One_of_three_documents() => Snapshot.Verify(ThreeDocuments);

    [Fact]
    public void One_of_three_documents_on_the_server() => Snapshot.VerifyServer(ThreeDocuments);

    [Fact]
    public void Optional_document_of_a_shape() => Snapshot.Verify("""
        <operation name="RestoreThing" method="POST" path="/{Bucket}/{Key}?restore" success="202 200">
          <doc>Makes a thing readable again.</doc>
          <body root="RestoreRequest" member="Restore" type="ThingRestore">How.</body>
        </operation>
        <shape name="ThingRestore">
          <doc>How a thing is restored.</doc>
          <element name="Days" type="int" write="always">For how many days.</element>
          <element name="JobParameters/Tier">How fast.</element>
        </shape>
        """);

    private const string AtLeastOne = """
        <operation name="PutThing" method="PUT" path="/{Bucket}?thing">
          <doc>Stores a thing.</doc>
          <body root="Thing" type="ThingSettings" member="Settings" required="true"/>
        </operation>
        <shape name="ThingSettings" form="both" atLeastOne="true">
          <doc>The settings of a thing.</doc>
          <element name="Name">Its name.</element>
          <element name="Kind" type="ThingKind">Its kind.</element>
          <element name="Parts/Part" list="string" member="Parts">Its parts.</element>
        </shape>
        <enum name="ThingKind" open="true"><doc>Kinds of things.</doc><value wire="big">Big ones.</value></enum>
        """;

    [Fact]
    public void Record_of_which_a_member_must_be_set() => Snapshot.Verify(AtLeastOne);

    [Fact]
    public void Record_of_which_a_member_must_be_set_on_the_server() => Snapshot.VerifyServer(AtLeastOne);

    [Fact]
    public void Json_text() => Snapshot.Verify("""
        <operation name="PutThingPolicy" method="PUT" path="/{Bucket}?policy">
          <doc>Sets a policy.</doc>
          <body json="Policy" required="true">The policy as JSON.</body>
        </operation>
        """);

    [Fact]
    public void Template_with_a_member() => Snapshot.Verify("""
        <operation name="ProcessThing" method="POST" path="/{Bucket}/{Key}?x-oss-process">
          <doc>Changes a thing.</doc>
          <body template="x-oss-process={Process}">
            <element name="Process" required="true">What to do, with {braces} in the text.</element>
          </body>
          <result json="true">
            <element name="bucket">Where the outcome lies.</element>
            <element name="fileSize" type="long">Its size.</element>
            <element name="status">How it went.</element>
          </result>
        </operation>
        """);

    [Fact]
    public void Streamed_content() => Snapshot.Verify("""
        <operation name="PutBlob" method="PUT" path="/{Bucket}/{Key}">
          <doc>Stores bytes.</doc>
          <header name="x-oss-callback" type="base64-text">Whom to call back, as JSON.</header>
          <body stream="Content" crc64="true" required="true">The bytes.</body>
          <result>
            <header name="ETag">Tag of the content.</header>
            <header name="x-oss-hash-crc64ecma" type="ulong">CRC-64 of the content.</header>
            <body text="CallbackBody" when="x-oss-callback">What the callback server answered.</body>
          </result>
        </operation>
        """);
}
