using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OssGen.Generator.Language;
using OssGen.Generator.Tests.Linking;
using OssGen.TestSupport.Folders;
using AttributeSyntax = OssGen.Generator.Language.AttributeSyntax;

namespace OssGen.Generator.Tests.Schema;

/// <summary>The nodes of <c>generator/Language</c> are the only place that knows the words of the language.</summary>
public sealed class LanguageTests
{
    private static readonly HashSet<string> s_words = [.. SpecVocabulary.Rules.Values.SelectMany(Words)];

    public static TheoryData<string> Kinds => [.. SpecVocabulary.Rules.Keys];

    [Theory]
    [InlineData("Reading")]
    [InlineData("Linking")]
    [InlineData("Pipeline")]
    public void No_other_folder_asks_for_an_element_or_attribute_by_name(string folder)
    {
        var asked = Literals(folder).Where(static literal => s_words.Contains(literal.Token.ValueText) && !IsInMessage(literal));

        Assert.Empty(asked.Select(static literal => $"{literal.SyntaxTree.FilePath}: {literal.Parent}"));
    }

    [Fact]
    public void Literals_are_found_where_a_folder_has_some() =>
        Assert.Contains(Literals("Linking"), static literal => s_words.Contains(literal.Token.ValueText) && IsInMessage(literal));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_reference_names_every_attribute_and_child(string kind)
    {
        var named = Regex.Matches(Resources.Text("docs/spec-language.md"), "`([^`]*)`")
            .SelectMany(static code => Regex.Matches(code.Groups[1].Value, "[A-Za-z0-9]+"))
            .Select(static word => word.Value);

        Assert.Empty(Words(SpecVocabulary.Rules[kind]).Except(named).Except([kind]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_node_has_a_property_for_each_attribute_of_its_element_and_no_other(string kind)
    {
        var rule = SpecVocabulary.Rules[kind];
        var node = rule.Create(new EverythingWritten());

        var written = node.GetType().GetProperties()
            .Select(property => AttributeOf(property.GetValue(node)))
            .Where(static attribute => attribute.IsSet)
            .Select(static attribute => attribute.Name);

        Assert.Equal(
            rule.Attributes.Select(static attribute => attribute.Name).Except(["suppress"]).Order(StringComparer.Ordinal),
            written.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_node_has_a_property_for_each_child_of_its_element_and_no_other(string kind)
    {
        var rule = SpecVocabulary.Rules[kind];

        var properties = rule.Node.GetProperties()
            .Select(static property => property.PropertyType)
            .Select(static type => type.IsConstructedGenericType ? type.GenericTypeArguments[0] : type)
            .Where(typeof(SpecNode).IsAssignableFrom)
            .Except([typeof(SpecNode)]);
        var children = rule.Children.Select(static child => child.Node).Except([typeof(DocSpec)]);

        Assert.Equal(
            children.Concat(rule.FreeChild is { } free ? [free] : []).Select(static node => node.Name).Order(StringComparer.Ordinal),
            properties.Select(static node => node.Name).Order(StringComparer.Ordinal));
    }

    private static SpecAttribute AttributeOf(object? value) => value switch
    {
        SpecAttribute<string> text => text,
        SpecAttribute<bool?> flag => flag,
        SpecAttribute<long?> number => number,
        _ => default,
    };

    private static IEnumerable<string> Words(ElementRule rule) =>
        [rule.Kind, .. rule.Attributes.Select(static attribute => attribute.Name), .. rule.Children.Select(static child => child.Name)];

    private static IEnumerable<LiteralExpressionSyntax> Literals(string folder) =>
        new DirectoryInfo(Repository.PathOf("generator/" + folder))
            .EnumerateFiles("*.cs", SearchOption.AllDirectories)
            .SelectMany(static file =>
                CSharpSyntaxTree.ParseText(File.ReadAllText(file.FullName), path: file.Name).GetRoot().DescendantNodes())
            .OfType<LiteralExpressionSyntax>()
            .Where(static literal => literal.IsKind(SyntaxKind.StringLiteralExpression));

    // OneOf takes the values that an attribute may have, of which one may be a word, too.
    private static bool IsInMessage(LiteralExpressionSyntax literal) =>
        literal.Ancestors().OfType<InvocationExpressionSyntax>().Any(static call => NameOf(call.Expression) is "Report" or "OneOf");

    private static string NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    /// <summary>An element that has every attribute that it may have.</summary>
    private sealed class EverythingWritten : ElementSource
    {
        public override NodeFacts Facts => NodeFacts.None;

        public override IReadOnlyList<T> FreeChildren<T>() => [];

        protected override string Attribute(string name, AttributeSyntax syntax, bool required) => "1";

        protected override IReadOnlyList<T> Below<T>(string name, bool required) => [];

        protected override T? First<T>(string name, bool required)
            where T : class => null;
    }
}
