using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Compile;

/// <summary>The code in the generated documentation, pasted into a program.</summary>
public sealed class DocumentedExamples
{
    private const string EveryKind = """
        <operation name="PutThing" method="PUT" path="/{Bucket}?thing">
          <doc>Stores a thing.</doc>
          <query name="after" type="epoch">After.</query>
          <header name="x-oss-kind" type="ThingKind">Its kind.</header>
          <header prefix="x-oss-meta-" type="map" member="Metadata">Metadata.</header>
          <body root="Thing">
            <element name="Rule" list="ThingRule">Its rules.</element>
            <element name="Kinds/Kind" list="ThingKind">Its kinds.</element>
            <element name="Size" list="long" member="Sizes">Its sizes.</element>
            <element name="Time" list="time">Its times.</element>
            <element name="Locked" type="presence">Whether it is locked.</element>
            <element name="Ratio" type="double">Its ratio.</element>
            <element name="Digest" type="bytes">Its digest.</element>
            <element name="Script" type="base64-text">Its script.</element>
          </body>
          <example name="everything">
            <call>
              <Bucket>oss-test-sample</Bucket>
              <After>2026-11-23T16:00:00.000Z</After>
              <Kind>very-big</Kind>
              <Metadata key="a">1</Metadata>
              <Metadata key="b">"2"</Metadata>
              <Rules>
                <Id>a</Id>
                <Days>3</Days>
                <IsOn>true</IsOn>
                <Before>2026-11-23T16:00:00.000Z</Before>
                <Kind>small</Kind>
                <Filter><Prefixes>p/</Prefixes><Prefixes>q/</Prefixes></Filter>
              </Rules>
              <Rules><Id>b</Id></Rules>
              <Kinds>small</Kinds>
              <Sizes>-1</Sizes>
              <Times>2026-11-23T16:00:00.000Z</Times>
              <Locked>true</Locked>
              <Ratio>0.5</Ratio>
              <Digest>AAEC</Digest>
              <Script>return 1;</Script>
            </call>
            <request>PUT /oss-test-sample/?after=1795449600&amp;thing HTTP/1.1</request>
          </example>
        </operation>
        <enum name="ThingKind"><doc>Kinds.</doc><value wire="very-big">Big ones.</value></enum>
        <shape name="ThingRule">
          <doc>A rule.</doc>
          <element name="Id" required="true">Its id.</element>
          <element name="Days" type="int">Days.</element>
          <element name="IsOn" type="bool">Whether it is on.</element>
          <element name="Before" type="time">Before when.</element>
          <element name="Kind" type="ThingKind">Which kind.</element>
          <element name="Filter" type="ThingFilter">Which things.</element>
        </shape>
        <shape name="ThingFilter"><doc>A filter.</doc><element name="Prefix" list="string" member="Prefixes">Prefixes.</element></shape>
        """;

    [Fact]
    public void All_of_the_shipped_spec_compile()
    {
        var examples = ExamplesOf(GeneratorRun.Of(ShippedSpec.As("client", "OssGen")));

        // Where a user pastes them: over the library.
        var complaints = Compile(ConsumerCompilation.Create(), "using OssGen;", examples);

        Assert.True(examples.Count > 20, $"{examples.Count} examples");
        Assert.Empty(complaints);
    }

    [Fact]
    public void Every_kind_of_member_compiles()
    {
        var run = GeneratorRun.Of(SpecSource.Of("things", EveryKind, "extension", "Contoso.Storage"));
        var examples = ExamplesOf(run);

        var complaints = Compile(run.Output, "using OssGen; using Contoso.Storage;", examples);

        Assert.Empty(run.Diagnostics);
        Assert.Single(examples);
        Assert.Empty(complaints);
    }

    private static List<string> ExamplesOf(GeneratorRun run)
        => [.. run.Result.GeneratedSources
            .SelectMany(static source => source.SyntaxTree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            .SelectMany(static method => method.GetLeadingTrivia())
            .Select(static trivia => trivia.GetStructure())
            .OfType<DocumentationCommentTriviaSyntax>()
            .SelectMany(static comment => CodeOf(comment.ToFullString()))];

    private static IEnumerable<string> CodeOf(string comment)
    {
        var lines = comment.Split('\n')
            .Select(static line => line.TrimStart())
            .Select(static line => line.StartsWith("///", StringComparison.Ordinal) ? line[3..] : line);
        return XElement.Parse($"<doc>{string.Join('\n', lines)}</doc>").Descendants("code").Select(static code => code.Value);
    }

    private static IEnumerable<Diagnostic> Compile(Compilation compilation, string usings, IEnumerable<string> examples)
    {
        // What every project of the current SDK has without saying so.
        var program = $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading.Tasks;
            {{usings}}

            #pragma warning disable CS0618, OSSGEN_PREVIEW // deprecated operations and previews have examples too

            internal static class Examples
            {
                internal static async Task All(OssClient client)
                {
            {{string.Concat(examples.Select(static code => $"        {{\n{code}\n        }}\n\n"))}}    }
            }
            """;
        var compiled = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(program, ConsumerCompilation.ParseOptions));
        return compiled.GetDiagnostics().Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden);
    }
}
