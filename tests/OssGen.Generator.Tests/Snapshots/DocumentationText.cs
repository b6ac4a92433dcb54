
namespace OssGen.Generator.Tests.Snapshots;

public sealed class DocumentationText
{
    [Fact]
    public void Paragraphs_code_errors_and_examples() => Snapshot.Verify("""
        <operation name="PutThing" method="PUT" path="/{Bucket}?thing">
          <doc>Stores a thing, even where a &lt; b &amp;&amp; c holds; see `x-oss-thing`.

            The second paragraph says more. It is long enough to be wrapped, because a line of documentation should stay
            readable in an editor beside the code.</doc>
          <header name="x-oss-kind" type="ThingKind" required="true">The kind.</header>
          <body root="Thing">
            <element name="Rule" list="ThingRule" member="Rules" max="100">Its rules.

              At least one should be on.</element>
            <element name="Size" type="int" min="1">Its size.</element>
          </body>
          <error code="NoSuchBucket"/>
          <error code="AccessDenied">The bucket belongs to another account.</error>
          <example name="only a kind">
            <call><Bucket>oss-test-sample</Bucket><Kind>big</Kind></call>
            <request><![CDATA[
              PUT /oss-test-sample/?thing HTTP/1.1
              x-oss-kind: big
            ]]></request>
          </example>
          <example name="two rules">
            <call>
              <Bucket>oss-test-sample</Bucket>
              <Kind>big</Kind>
              <Rules><Id>a</Id></Rules>
              <Rules><Id>b "quoted"</Id></Rules>
              <Size>3</Size>
            </call>
            <request><![CDATA[
              PUT /oss-test-sample/?thing HTTP/1.1
              x-oss-kind: big

              <Thing><Rule><Id>a</Id></Rule><Rule><Id>b "quoted"</Id></Rule><Size>3</Size></Thing>
            ]]></request>
          </example>
        </operation>
        <enum name="ThingKind"><doc>Kinds of things.</doc><value wire="big">Big ones.</value></enum>
        <shape name="ThingRule"><doc>A rule.</doc><element name="Id">Its id.</element></shape>
        """);

    [Fact]
    public void Deprecated_operation_and_member() => Snapshot.Verify("""
        <operation name="PostThingGroup" method="POST" path="/{Bucket}/{Key}?group" deprecated="Use CompleteMultipartUpload.">
          <doc>Joins things.</doc>
        </operation>
        <operation name="PutThing" method="PUT" path="/{Bucket}/{Key}">
          <doc>Stores a thing.</doc>
          <header name="x-oss-old" deprecated="Use New.">Was used before.</header>
          <header name="x-oss-new">Is used now.</header>
          <body root="Thing"><element name="Rule" type="ThingRule">A rule.</element></body>
        </operation>
        <shape name="ThingRule">
          <doc>A rule.</doc>
          <element name="Prefix" deprecated="Use Filter.">Was used before.</element>
          <element name="Filter">Is used now.</element>
        </shape>
        """);
}
