using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Snapshots;

public sealed class Extension
{
    private const string Package = """
        <operation name="GetBucketAcl" method="GET" path="/{Bucket}?acl">
          <doc>Returns the rule.</doc>
          <result root="AccessControlPolicy"><element name="Owner" type="Owner">Whose it is.</element></result>
        </operation>
        <shape name="Owner">
          <doc>An owner.</doc>
          <element name="ID" always="true">The id.</element>
          <element name="DisplayName" always="true">The name.</element>
        </shape>
        <enum name="BucketAcl"><doc>Rules.</doc><value wire="private">Only the owner.</value></enum>
        """;

    [Fact]
    public void Own_operation_with_shapes_of_the_package() => Snapshot.Verify([
        SpecSource.Of("package", Package, "reference"),
        SpecSource.Of("mine", """
            <operation name="PutBucketMotto" method="PUT" path="/{Bucket}?motto">
              <doc>Sets a bucket's motto.</doc>
              <header name="x-oss-acl" type="BucketAcl">Who may read it.</header>
              <body root="Motto">
                <element name="Text" required="true">The motto.</element>
                <element name="Author" type="Owner">Who said so.</element>
              </body>
            </operation>
            <operation name="ListBucketMottos" method="GET" path="/{Bucket}?mottos">
              <doc>Lists mottos.</doc>
              <query name="marker">Where to go on.</query>
              <result root="Mottos">
                <element name="NextMarker">Where the next page starts.</element>
                <element name="Motto" list="MottoEntry" member="Mottos">The mottos.</element>
              </result>
              <paginate items="Mottos"><token from="NextMarker" to="Marker"/></paginate>
            </operation>
            <shape name="MottoEntry">
              <doc>A motto.</doc>
              <element name="Text">The motto.</element>
              <element name="Kind" type="MottoKind">Its kind.</element>
              <element name="Author" type="Owner">Who said so.</element>
            </shape>
            <enum name="MottoKind"><doc>Kinds of mottos.</doc><value wire="short">Few words.</value></enum>
            """, "extension", "Contoso.Storage"),
    ]);
}
