using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Snapshots;

public sealed class Services
{
    private const string Gadgets = """
        <service name="Gadgets" product="gadgets" endpoint="{region}.gadgets.example" internal="{region}-internal.gadgets.example"
                 bucketHost="{Bucket}-{account}" resource="acs:gadgets:{region}::" bucketResource="acs:gadgets:{region}:{account}:{Bucket}"
                 userAgent="gadgets-client" errors="json">
          <doc>Gadgets of a shop.</doc>
        </service>
        """;

    private const string Operations = """
        <operation name="ListShops" method="GET" path="/" service="Gadgets"><doc>Lists shops.</doc></operation>
        <operation name="PutShop" method="PUT" path="/{Bucket}" service="Gadgets">
          <doc>Creates a shop.</doc>
          <label name="Bucket">Name of the shop.</label>
        </operation>
        <operation name="GetGadgetPart" method="GET" path="/gadgets/{GadgetId}/parts/{PartId}?full" service="Gadgets">
          <doc>Returns a part.</doc>
          <label name="GadgetId">The ID of the gadget.</label>
          <label name="PartId">The ID of the part.</label>
        </operation>
        <operation name="FindGadget" method="GET" path="/find" service="Gadgets" resource="{GadgetId|PartId before /part/}">
          <doc>Finds a gadget.</doc>
          <query name="gadgetID">The ID of the gadget.</query>
          <query name="partID">The ID of a part.</query>
        </operation>
        """;

    private const string Zones = """
        <service name="Zones" endpoint="{Zone}-internal.zones.example"><doc>Zones.</doc></service>
        <operation name="GetZone" method="GET" path="/{Bucket}?zone" service="Zones">
          <doc>Returns a zone.</doc>
          <label name="Zone" max="20" holds="segment">The zone.</label>
        </operation>
        <operation name="FindZone" method="GET" path="/{Bucket}?zones" service="Zones">
          <doc>Finds a zone.</doc>
          <query name="x-oss-zone" required="true">The zone.</query>
        </operation>
        """;

    [Fact]
    public void Hosts_and_resources_of_a_client() => Snapshot.Verify(Gadgets + Operations);

    [Fact]
    public void Routes_of_a_server() => Snapshot.VerifyServer(Gadgets + Operations);

    [Fact]
    public void Members_in_hosts() => Snapshot.Verify(Zones);

    [Fact]
    public void Members_in_hosts_on_a_server() => Snapshot.VerifyServer(Zones);

    [Fact]
    public void Own_operations_of_a_service_of_the_package() => Snapshot.Verify([
        SpecSource.Of("package", Gadgets, "reference"),
        new SpecSource(
            "spec/mine.xml",
            """
            <spec xmlns="urn:ossgen:spec:1" group="mine" service="Gadgets">
            <operation name="PutGadgetMotto" method="PUT" path="/gadgets/{GadgetId}/motto">
              <doc>Sets the motto of a gadget.</doc>
              <label name="GadgetId">The ID of the gadget.</label>
              <body text="Motto">The motto.</body>
            </operation>
            </spec>
            """,
            "extension",
            "Contoso.Storage"),
    ]);
}
