namespace OssGen.Generator.Tests.Snapshots;

public sealed class RequestLine
{
    [Fact]
    public void Service_scope_without_members() => Snapshot.Verify("""
        <operation name="DescribeRegions" method="GET" path="/">
          <doc>Lists the regions.</doc>
          <query name="regions" bare="true">The region to describe. Unset: all.</query>
        </operation>
        """);

    [Fact]
    public void Optional_bucket() => Snapshot.Verify("""
        <operation name="ListAccessPoints" method="GET" path="/{Bucket?}?accessPoint">
          <doc>Lists access points of a bucket, or of the account.</doc>
        </operation>
        """);

    internal const string JsonQuery = """
        <operation name="FindThings" method="GET" path="/{Bucket}?find">
          <doc>Finds things.</doc>
          <query name="settings" type="ThingSettings" required="true">How to search.</query>
          <query name="fields" list="string" max="3">What to return.</query>
          <query name="condition" type="json">Which ones.</query>
        </operation>
        <shape name="ThingSettings" form="json">
          <doc>How to search.</doc>
          <element name="deep" type="bool">Whether nested things are included.</element>
        </shape>
        """;

    [Fact]
    public void Query_of_JSON() => Snapshot.Verify(JsonQuery);

    [Fact]
    public void Labels_in_place_of_a_key() => Snapshot.Verify("""
        <operation name="PostPlaylist" method="POST" path="/{Bucket}/{Channel}/{Playlist}?vod">
          <doc>Makes a playlist.</doc>
          <label name="Channel" holds="segment" max="60">The name of the channel.</label>
          <label name="Playlist" min="6">The playlist, which may be in a folder.</label>
        </operation>
        <operation name="PutFolder" method="PUT" path="/{Bucket}/{Folder}?folder">
          <doc>Makes a folder.</doc>
          <label name="Bucket" max="30">The bucket that gets the folder.</label>
          <label name="Folder">The path of the folder.</label>
        </operation>
        <operation name="TouchFile" method="PUT" path="/{Bucket}/{Folder}/{Key}?touch">
          <doc>Touches a file.</doc>
          <label name="Folder" holds="segment">The folder.</label>
        </operation>
        """);

    [Fact]
    public void Preview_of_a_listing() => Snapshot.Verify("""
        <operation name="ListPools" method="GET" path="/?pools" status="preview">
          <doc>Lists pools.</doc>
          <query name="marker">Where to continue.</query>
          <result root="Pools">
            <element name="Pool" list="string">Their names.</element>
            <element name="NextMarker">The next one.</element>
          </result>
          <paginate items="Pools"><token from="NextMarker" to="Marker"/></paginate>
        </operation>
        """);

    [Fact]
    public void Host_from_a_member() => Snapshot.Verify("""
        <operation name="WriteGetObjectResponse" method="POST" path="/?x-oss-write-get-object-response" host="RequestRoute">
          <doc>Answers a read through an object process access point.</doc>
          <header name="x-oss-request-route" required="true">Where the answer goes.</header>
          <header name="x-oss-request-token" required="true">Which read is answered.</header>
          <header name="x-oss-fwd-status" type="int" required="true">Status of the answer.</header>
          <body stream="Content" required="true">The answer's body.</body>
        </operation>
        """);

    [Fact]
    public void Query_parameters_of_every_kind() => Snapshot.Verify("""
        <operation name="ListThings" method="GET" path="/{Bucket}?things&amp;list-type=2">
          <doc>Lists things.</doc>
          <query name="prefix">How names start.</query>
          <query name="max-keys" type="int" min="1" max="1000">Names in one reply.</query>
          <query name="size" type="long">A size.</query>
          <query name="hash" type="ulong">A hash.</query>
          <query name="fetch-owner" type="bool">Whether owners are listed.</query>
          <query name="ratio" type="double">A ratio.</query>
          <query name="since" type="time">A time.</query>
          <query name="until" type="epoch">Another time.</query>
          <query name="kind" type="ThingKind" required="true">The kind.</query>
          <query name="other-kind" type="ThingKind">Another kind.</query>
          <query name="encoding-type" default="url">How names are encoded.</query>
          <query map="Parameters">Anything else.</query>
        </operation>
        <enum name="ThingKind"><doc>Kinds of things.</doc><value wire="big">Big ones.</value><value wire="small">Small ones.</value></enum>
        """);

    [Fact]
    public void Headers_of_every_kind() => Snapshot.Verify("""
        <operation name="PutThing" method="PUT" path="/{Bucket}/{Key}?thing">
          <doc>Stores a thing.</doc>
          <header name="x-oss-file-group" value=""/>
          <header name="x-oss-mode" value="simple"/>
          <header name="x-oss-forbid-overwrite" type="bool">Whether an old thing stays.</header>
          <header name="x-oss-traffic-limit" type="long" min="245760">Bandwidth in bit/s.</header>
          <header name="If-Modified-Since" type="time">A time.</header>
          <header name="x-oss-expires" type="epoch">Another time.</header>
          <header name="x-oss-callback" type="base64-text">Whom to call back, as JSON.</header>
          <header name="x-oss-symlink-target" type="url-text">Another thing.</header>
          <header name="x-oss-retain-until-date" type="iso-time">How long it stays.</header>
          <header prefix="x-oss-meta-">User metadata.</header>
        </operation>
        """);

    [Fact]
    public void Copy_source_of_three_parts() => Snapshot.Verify("""
        <operation name="CopyThing" method="PUT" path="/{Bucket}/{Key}">
          <doc>Copies a thing.</doc>
          <header name="x-oss-copy-source" type="copy-source">
            <doc>Where the thing comes from.</doc>
            <part name="SourceBucket">Bucket of the source; unset: the target's.</part>
            <part name="SourceKey" required="true">Key of the source.</part>
            <part name="SourceVersionId">Version of the source.</part>
          </header>
        </operation>
        """);

    [Fact]
    public void Query_chosen_by_what_is_present() => Snapshot.Verify("""
        <operation name="SelectThing" method="POST" path="/{Bucket}/{Key}">
          <doc>Filters a thing.</doc>
          <query name="x-oss-process"><when present="Selection/Json" value="json/select"/><otherwise value="csv/select"/></query>
          <body root="SelectRequest" member="Selection" type="Selection" required="true" md5="true">What to keep.</body>
        </operation>
        <shape name="Selection">
          <doc>What to keep.</doc>
          <element name="Expression" type="base64-text" required="true">An SQL expression.</element>
          <element name="JSON" type="JsonInput">How JSON is read.</element>
        </shape>
        <shape name="JsonInput"><doc>How JSON is read.</doc><element name="Type">LINES or DOCUMENT.</element></shape>
        """);

    [Fact]
    public void Query_chosen_by_a_flag_or_by_a_list() => Snapshot.Verify("""
        <operation name="FindThing" method="POST" path="/{Bucket}">
          <doc>Finds things.</doc>
          <query name="mode"><when present="Deep" value="deep"/><when present="Tags" value="tagged"/><otherwise value="flat"/></query>
          <body root="Search">
            <element name="Deep" type="presence">Whether to look below.</element>
            <element name="Tag" list="string">Tags that things have.</element>
          </body>
        </operation>
        """);
}
