using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Snapshots;

public sealed class MemberGroups
{
    private const string Things = """
        <members name="ThingCosts">
          <doc>Who pays for a thing.</doc>
          <header name="x-oss-payer" type="ThingPayer">Who pays.</header>
        </members>
        <members name="ThingFacts">
          <header name="Cache-Control">How long caches keep it.</header>
          <header name="x-oss-since" type="time">Since when it is there.</header>
          <header prefix="x-oss-meta-">User metadata.</header>
          <use members="ThingCosts"/>
        </members>
        <members name="ThingSource">
          <query name="versionId">The version.</query>
          <header name="x-oss-copy-source" type="copy-source">
            <doc>Where the thing comes from.</doc>
            <part name="SourceBucket">Bucket of the source.</part><part name="SourceKey" required="true">Key of the source.</part>
          </header>
        </members>
        <operation name="CopyThing" method="PUT" path="/{Bucket}/{Key}?thing">
          <doc>Copies a thing.</doc>
          <use members="ThingSource"/>
          <use members="ThingFacts"/>
        </operation>
        <operation name="HeadThing" method="HEAD" path="/{Bucket}/{Key}?thing">
          <doc>Tells about a thing.</doc>
          <use members="ThingCosts"/>
          <result><use members="ThingFacts"/></result>
        </operation>
        <enum name="ThingPayer"><doc>Payers.</doc><value wire="owner">The owner.</value></enum>
        """;

    [Fact]
    public void Of_requests_and_results() => Snapshot.Verify(Things);

    [Fact]
    public void Of_requests_and_results_on_a_server() => Snapshot.VerifyServer(Things);

    [Fact]
    public void Own_ones_and_those_of_the_package() => Snapshot.Verify([
        SpecSource.Of("package", """
            <members name="Payer"><header name="x-oss-request-payer" type="RequestPayer">Who pays.</header></members>
            <enum name="RequestPayer"><doc>Payers.</doc><value wire="requester">The caller.</value></enum>
            <operation name="GetThing" method="GET" path="/{Bucket}?thing"><doc>Gets it.</doc><use members="Payer"/></operation>
            """, "reference"),
        SpecSource.Of("mine", """
            <members name="MottoCall"><use members="Payer"/><header name="x-oss-motto-mode">How.</header></members>
            <operation name="GetMotto" method="GET" path="/{Bucket}?motto"><doc>Gets it.</doc><use members="MottoCall"/></operation>
            <operation name="PutMotto" method="PUT" path="/{Bucket}?motto"><doc>Puts it.</doc><use members="Payer"/></operation>
            """, "extension", "Contoso.Storage"),
    ]);
}
