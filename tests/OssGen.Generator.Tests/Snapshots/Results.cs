namespace OssGen.Generator.Tests.Snapshots;

public sealed class Results
{
    internal const string AlwaysSent = """
        <members name="Facts">
          <doc>What reads tell.</doc>
          <header name="ETag" always="true">Its entity tag.</header>
        </members>
        <operation name="ListThings" method="GET" path="/{Bucket}?things">
          <doc>Lists things.</doc>
          <result root="Things">
            <use members="Facts"/>
            <header name="x-oss-count" type="int" always="true">How many.</header>
            <header name="x-oss-kind" type="ThingKind" always="true">Of which kind.</header>
            <element name="Page/IsTruncated" type="bool" member="IsTruncated" always="true" essential="true">Whether more follow.</element>
            <element name="Owner" type="ThingOwner" always="true">Whose they are.</element>
            <element name="Thing" list="Thing">The things.</element>
          </result>
        </operation>
        <operation name="AskThing" method="GET" path="/{Bucket}/{Key}?ask">
          <doc>Asks a thing.</doc>
          <result json="true">
            <element name="Inner/At" type="time" always="true">When.</element>
            <element name="Kind" type="ThingKind" always="true">Its kind.</element>
          </result>
        </operation>
        <shape name="Thing">
          <doc>A thing.</doc>
          <element name="Key" always="true">Its key.</element>
          <element name="Size" type="long" always="true">Its size in bytes.</element>
          <element name="Kind" type="ThingKind" always="true">Its kind.</element>
          <element name="Note">What somebody wrote.</element>
        </shape>
        <shape name="ThingOwner">
          <doc>Whose a thing is.</doc>
          <element name="ID" always="true">The account's id.</element>
        </shape>
        <enum name="ThingKind">
          <doc>Kinds of things.</doc>
          <value wire="big">A big one.</value>
        </enum>
        """;

    internal const string JsonShapes = """
        <operation name="FindThings" method="POST" path="/{Bucket}?find">
          <doc>Finds things.</doc>
          <body json="true" required="true">
            <element name="near" type="Place" required="true">Where.</element>
            <element name="limit" type="int" min="1" max="30">How many at most.</element>
            <element name="condition" type="json">Which ones.</element>
          </body>
          <result json="true">
            <element name="things" list="FoundThing">The things, the nearest first.</element>
          </result>
        </operation>
        <shape name="Place" form="json">
          <doc>A place.</doc>
          <element name="float32" list="float" required="true">Its coordinates.</element>
        </shape>
        <shape name="FoundThing" form="json">
          <doc>A thing.</doc>
          <element name="key" always="true">Its key.</element>
          <element name="place" type="Place">Where it is.</element>
          <element name="labels/*">Its labels.</element>
          <element name="about" type="json">What is known of it.</element>
        </shape>
        """;

    [Fact]
    public void Headers_only() => Snapshot.Verify("""
        <operation name="HeadThing" method="HEAD" path="/{Bucket}/{Key}">
          <doc>Tells about a thing.</doc>
          <result>
            <header name="Content-Length" type="long">Its size.</header>
            <header name="Last-Modified" type="time">When it changed.</header>
            <header name="x-oss-storage-class" type="ThingClass">Its class.</header>
            <header name="x-oss-version-count" type="int">How many versions there are.</header>
            <header name="x-oss-symlink-target" type="url-text">Another thing.</header>
            <header name="x-oss-retain-until-date" type="iso-time">How long it stays.</header>
            <header prefix="x-oss-meta-">User metadata.</header>
          </result>
        </operation>
        <enum name="ThingClass"><doc>Classes.</doc><value wire="IA" name="InfrequentAccess">Rarely read.</value></enum>
        """);

    [Fact]
    public void Restore_status_in_header_and_document() => Snapshot.Verify("""
        <operation name="GetThingState" method="GET" path="/{Bucket}/{Key}?state">
          <doc>Tells how far a thing is restored.</doc>
          <result root="State">
            <header name="x-oss-restore" type="restore-status">Of the thing.</header>
            <element name="RestoreInfo" type="restore-status">Of its content.</element>
            <element name="Part" list="restore-status" member="Parts">Of its parts.</element>
          </result>
        </operation>
        """);

    [Fact]
    public void Own_text_of_the_root() => Snapshot.Verify("""
        <operation name="GetThingLocation" method="GET" path="/{Bucket}?location">
          <doc>Returns a bucket's region.</doc>
          <result root="LocationConstraint"><element name="." member="Location">The region.</element></result>
        </operation>
        """);

    [Fact]
    public void Document_with_shapes_and_texts_that_mean_nothing() => Snapshot.Verify("""
        <operation name="GetThing" method="GET" path="/{Bucket}?thing">
          <doc>Returns a thing.</doc>
          <result root="Thing">
            <header name="x-oss-version-id">Its version.</header>
            <element name="Owner" type="ThingOwner">Whose it is.</element>
            <element name="AccessControlList/Grant" type="ThingAcl" member="Acl">Who may read it.</element>
            <element name="KMSMasterKeyID" null="None">The key.</element>
            <element name="Algorithm" type="ThingAlgorithm" null="None">The algorithm.</element>
            <element name="Sealed" type="presence">Whether it is sealed.</element>
            <element name="Labels/*" type="map" member="Labels">Labels by name.</element>
            <element name="Part" list="long" member="Parts">Sizes of its parts.</element>
          </result>
        </operation>
        <shape name="ThingOwner"><doc>An owner.</doc><element name="ID">The id.</element></shape>
        <enum name="ThingAcl"><doc>Rules.</doc><value wire="private">Only the owner.</value></enum>
        <enum name="ThingAlgorithm"><doc>Algorithms.</doc><value wire="AES256" name="Aes256">AES.</value></enum>
        """);

    [Fact]
    public void Document_of_one_shape() => Snapshot.Verify("""
        <operation name="GetThingInfo" method="GET" path="/{Bucket}?thingInfo">
          <doc>Returns a thing.</doc>
          <result root="ThingInfo" type="ThingInfo" member="Info">The thing.</result>
        </operation>
        <shape name="ThingInfo"><doc>A thing.</doc><element name="Name">Its name.</element></shape>
        """);

    [Fact]
    public void Root_with_two_names() => Snapshot.Verify("""
        <operation name="FindThings" method="GET" path="/{Bucket}?things">
          <doc>Returns a thing.</doc>
          <result root="FindThingsResponse" rootAlias="Things" type="ThingInfo" member="Info">The thing.</result>
        </operation>
        <shape name="ThingInfo"><doc>A thing.</doc><element name="Name">Its name.</element></shape>
        """);

    internal const string TwoNames = """
        <operation name="FindThings" method="GET" path="/{Bucket}?things">
          <doc>Returns things.</doc>
          <result root="Things">
            <element name="Total" type="long" alias="Count/All">How many there are.</element>
            <element name="Thing" list="ThingInfo" alias="Item">The things.</element>
            <element name="At" list="int" alias="At/Time">When they were seen.</element>
            <element name="Tags/*" alias="Tags/Tag">What they are.</element>
          </result>
        </operation>
        <shape name="ThingInfo"><doc>A thing.</doc><element name="Name" alias="Title">Its name.</element></shape>
        """;

    [Fact]
    public void Elements_with_two_names() => Snapshot.Verify(TwoNames);

    [Fact]
    public void Raw_stream() => Snapshot.Verify("""
        <operation name="GetBlob" method="GET" path="/{Bucket}/{Key}">
          <doc>Reads bytes.</doc>
          <header name="Range">Which bytes.</header>
          <result stream="Content"><header name="ETag">Tag of the content.</header></result>
        </operation>
        """);

    [Fact]
    public void Text() => Snapshot.Verify("""
        <operation name="GetThingPolicy" method="GET" path="/{Bucket}?policy">
          <doc>Returns a policy.</doc>
          <result text="Policy">The policy as JSON.</result>
        </operation>
        """);

    [Fact]
    public void Raw_json() => Snapshot.Verify("""
        <operation name="GetThingRules" method="GET" path="/{Bucket}?rules">
          <doc>Returns rules.</doc>
          <result json="Rules">The rules as JSON.</result>
        </operation>
        """);

    [Fact]
    public void Select_frames() => Snapshot.Verify("""
        <operation name="SelectThing" method="POST" path="/{Bucket}/{Key}?x-oss-process=csv/select">
          <doc>Filters a thing.</doc>
          <result stream="Content" decoder="select-frames"/>
        </operation>
        """);

    [Fact]
    public void Select_meta() => Snapshot.Verify("""
        <operation name="IndexThing" method="POST" path="/{Bucket}/{Key}?x-oss-process=csv/meta">
          <doc>Makes an index of a thing.</doc>
          <result stream="Meta" decoder="select-meta"/>
        </operation>
        """);

    [Fact]
    public void Json() => Snapshot.Verify("""
        <operation name="AskThing" method="GET" path="/{Bucket}/{Key}?ask">
          <doc>Asks a thing.</doc>
          <result json="true">
            <element name="EventId">Id of the event.</element>
            <element name="fileSize" type="long">Its size.</element>
            <element name="done" type="bool">Whether it is done.</element>
          </result>
        </operation>
        """);

    [Fact]
    public void Json_of_lists_and_nested_objects() => Snapshot.Verify("""
        <operation name="AskThing" method="GET" path="/{Bucket}/{Key}?ask">
          <doc>Asks a thing.</doc>
          <result json="true">
            <element name="Inner/At" type="time">When.</element>
            <element name="Inner/Since" type="epoch">Since when.</element>
            <element name="Inner/Kind" type="ThingKind">Its kind.</element>
            <element name="Sizes" list="int">Sizes.</element>
            <element name="Kinds" list="ThingKind">Kinds.</element>
            <element name="Total" type="ulong" essential="true">How many.</element>
          </result>
        </operation>
        <enum name="ThingKind">
          <doc>Kinds of things.</doc>
          <value wire="big">A big one.</value>
        </enum>
        """);

    [Fact]
    public void Json_of_shapes() => Snapshot.Verify(JsonShapes);

    [Fact]
    public void Essential_members() => Snapshot.Verify("""
        <operation name="ListThings" method="GET" path="/{Bucket}?things">
          <doc>Lists things.</doc>
          <query name="marker" type="int">Where to go on.</query>
          <result root="Things">
            <header name="Content-Length" type="long">No body is compared with it.</header>
            <header name="x-oss-count" type="int" essential="true">How many.</header>
            <element name="IsTruncated" type="bool">Whether more follow.</element>
            <element name="Page/NextMarker" type="int" member="NextMarker">Where the next page starts.</element>
            <element name="Total" type="long" essential="true">How many.</element>
            <element name="Size" type="long">Not essential.</element>
            <element name="Thing" list="string">The things.</element>
            <element name="At" list="time">When they were made.</element>
          </result>
          <paginate items="Things" more="IsTruncated"><token from="NextMarker" to="Marker"/></paginate>
        </operation>
        <operation name="GetThing" method="GET" path="/{Bucket}/{Key}?thing">
          <doc>Reads a thing.</doc>
          <result stream="Content">
            <header name="Content-Length" type="long">Its size.</header>
            <header name="x-oss-hash-crc64ecma" type="ulong" essential="false">Its checksum.</header>
            <header name="x-oss-other" type="ulong">Something else.</header>
          </result>
        </operation>
        """);

    [Fact]
    public void Members_that_OSS_always_sends() => Snapshot.Verify(AlwaysSent);

    [Fact]
    public void Pages_of_interleaved_entries() => Snapshot.Verify("""
        <operation name="ListThingVersions" method="GET" path="/{Bucket}?versions">
          <doc>Lists versions.</doc>
          <query name="key-marker">Where to go on.</query>
          <query name="version-id-marker">Where to go on within a key.</query>
          <query name="encoding-type" default="url">How names are encoded.</query>
          <result root="ListVersionsResult" urlEncodedBy="EncodingType">
            <element name="EncodingType">How names are encoded.</element>
            <element name="NextKeyMarker" urlEncoded="true">Where the next page starts.</element>
            <element name="NextVersionIdMarker">Where the next page starts within a key.</element>
            <element name="IsTruncated" type="bool">Whether more follow.</element>
            <choice member="Entries" list="ThingVersion" tag="IsDeleteMarker">
              <doc>Versions and delete markers, in order.</doc>
              <element name="Version"/>
              <element name="DeleteMarker" tag="true"/>
            </choice>
          </result>
          <paginate items="Entries" more="IsTruncated">
            <token from="NextKeyMarker" to="KeyMarker"/><token from="NextVersionIdMarker" to="VersionIdMarker"/>
          </paginate>
        </operation>
        <shape name="ThingVersion">
          <doc>A version.</doc>
          <element name="Key" urlEncoded="true">Its key.</element>
          <element name="Size" type="long">Its size.</element>
        </shape>
        """);
}
