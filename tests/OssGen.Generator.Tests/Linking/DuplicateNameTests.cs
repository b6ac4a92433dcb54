using System.Globalization;
using OssGen.Generator.Model;

namespace OssGen.Generator.Tests.Linking;

public sealed class DuplicateNameTests
{
    private const string Declared = """
        <operation name="GetBucketAcl" method="GET" path="/{Bucket}?acl"/>
        <shape name="Owner"><doc>An owner.</doc><element name="ID">Its ID.</element></shape>
        """;

    private static readonly string[] Twice =
    [
        "Operation 'GetBucketAcl' is declared twice; the other is in test1.xml. Rename or remove one.",
        "Shape 'Owner' is declared twice; the other is in test1.xml. Rename or remove one.",
    ];

    [Fact]
    public void A_name_of_the_package_is_reported_with_the_remedy() => Assert.Equal(
        [
            "Operation 'GetBucketAcl' is already in the package OssGen (test1.xml): call the package's, or rename yours.",
            "Shape 'Owner' is already in the package OssGen (test1.xml): use the package's, or rename yours.",
        ],
        Messages(SpecRole.Reference, "OssGen"));

    [Fact]
    public void A_name_of_another_project_is_reported_with_its_file() =>
        Assert.Equal(Twice, Messages(SpecRole.Reference, "Contoso.Records"));

    [Fact]
    public void A_name_of_another_file_is_reported_with_the_file() =>
        Assert.Equal(Twice, Messages(SpecRole.Extension, "Contoso.Storage"));

    private static IEnumerable<string> Messages(SpecRole role, string space) => Spec.Link(
        SpecRole.Extension,
        (Spec.File(Declared, "first"), role, space),
        (Spec.File(Declared, "second"), SpecRole.Extension, "Contoso.Storage")).Diagnostics
        .Where(static found => found.Id == "OSSGEN020")
        .Select(static found => found.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture))
        .Order(StringComparer.Ordinal);
}
