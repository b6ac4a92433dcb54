using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OssGen.Generator.Language;
using OssGen.Generator.Tests.Linking;
using OssGen.Generator.Tests.Snapshots;

namespace OssGen.Generator.Tests.Schema;

/// <summary>The nodes of <c>generator/Language</c> are the only place that knows the words of the language.</summary>
public sealed class LanguageTests
{
    private static readonly HashSet<string> s_words = [.. SpecVocabulary.Rules.Values.SelectMany(static rule =>
        rule.Children.Select(static child => child.Name).Concat(rule.Attributes.Select(static attribute => attribute.Name)).Append(rule.Kind))];

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
        var rule = SpecVocabulary.Rules[kind];
        var reference = Resources.Text("docs/spec-language.md");
        var named = Regex.Matches(reference, "`([^`]*)`").SelectMany(static code => Regex.Matches(code.Groups[1].Value, "[A-Za-z0-9]+")).Select(static word => word.Value).ToHashSet();

        Assert.Empty(rule.Attributes.Select(static attribute => attribute.Name).Concat(rule.Children.Select(static child => child.Name)).Except(named));
    }

    private static IEnumerable<LiteralExpressionSyntax> Literals(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Golden.ProjectDirectory, "..", "..", "generator", folder), "*.cs", SearchOption.AllDirectories)
            .SelectMany(static path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path).GetRoot().DescendantNodes())
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
}
