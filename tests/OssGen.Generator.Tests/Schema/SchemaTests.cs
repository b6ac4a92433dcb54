using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using OssGen.Generator.Language;
using OssGen.Generator.Tests.Linking;

namespace OssGen.Generator.Tests.Schema;

/// <summary>The XSD for editors says the same as the reader's vocabulary.</summary>
public sealed class SchemaTests
{
    private static readonly XNamespace s_xs = "http://www.w3.org/2001/XMLSchema";
    private static readonly XElement s_schema = XElement.Parse(Resources.Text("spec/ossgen-spec.xsd"));

    public static TheoryData<string> Kinds => [.. SpecVocabulary.Rules.Keys];

    public static TheoryData<string> Specs =>
        [.. Resources.Under("spec").Concat(Resources.Under("Specs")).Where(static name => name.EndsWith(".xml", StringComparison.Ordinal))];

    [Fact]
    public void The_schema_has_a_type_for_every_kind_of_element_and_no_other() =>
        Assert.Equal(SpecVocabulary.Rules.Keys.Order(), s_schema.Elements(s_xs + "complexType").Select(Name).Order());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_type_has_the_attributes_of_its_kind(string kind)
    {
        var expected = SpecVocabulary.Rules[kind].Attributes.Select(static attribute => (attribute.Name, attribute.Required)).Order();
        var actual = TypeOf(kind)
            .Elements(s_xs + "attribute")
            .Select(static attribute => (Name(attribute), (string?)attribute.Attribute("use") == "required"))
            .Order();

        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_type_has_the_children_of_its_kind(string kind)
    {
        var expected =
            SpecVocabulary.Rules[kind].Children.Select(static child => (child.Name, "s:" + SpecVocabulary.RuleOf(child.Node).Kind)).Order();
        var actual =
            TypeOf(kind).Descendants(s_xs + "element").Select(static child => (Name(child), (string)child.Attribute("type")!)).Order();

        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void A_spec_of_ours_is_valid(string name)
    {
        var problems = new List<string>();
        var schemas = new XmlSchemaSet();
        schemas.Add(SpecVocabulary.Namespace, s_schema.CreateReader());
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationEventHandler += (_, problem) => problems.Add($"{problem.Exception.LineNumber}: {problem.Message}");

        using var reader = XmlReader.Create(new StringReader(Resources.Text(name)), settings);
        while (reader.Read())
        {
        }

        Assert.Empty(problems);
    }

    private static XElement TypeOf(string kind) => s_schema.Elements(s_xs + "complexType").Single(type => Name(type) == kind);

    private static string Name(XElement element) => (string)element.Attribute("name")!;
}
