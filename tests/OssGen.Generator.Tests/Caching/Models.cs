using System.Collections;
using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Caching;

/// <summary>What the steps hand on: equal whenever the specs are, and nothing that keeps a compilation alive.</summary>
public sealed class Models
{
    private static readonly Type[] s_forbidden =
        [
            typeof(Compilation), typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Location), typeof(SourceText),
            typeof(AdditionalText), typeof(XObject),
        ];

    private static readonly GeneratorRunResult s_once = Run();
    private static readonly GeneratorRunResult s_again = Run();

    public static TheoryData<string> Steps => [.. CachedSteps.Names];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Are_equal_but_not_the_same_when_made_twice(string step)
    {
        var once = Outputs(s_once, step);
        var again = Outputs(s_again, step);

        Assert.NotEmpty(once);
        Assert.Equal(once, again);
        Assert.Equal(once.Select(static model => model.GetHashCode()), again.Select(static model => model.GetHashCode()));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Hold_no_compiler_objects(string step)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var model in Outputs(s_once, step))
        {
            Walk(model, model.GetType().Name, seen);
        }
    }

    private static GeneratorRunResult Run() => GeneratorRun.Of(
    [
        .. ShippedSpec.As("client", "OssGen"),
        .. ShippedSpec.As("server", "OssGen.Emulator"),
        SpecSource.Of("gadgets", """
            <service name="Gadgets" endpoint="gadgets.example"><doc>Gadgets.</doc></service>
            <operation name="ListGadgets" method="GET" path="/gadgets" service="Gadgets"><doc>Lists gadgets.</doc></operation>
            """),
    ]).Result;

    private static List<object> Outputs(GeneratorRunResult run, string step) =>
        [.. run.TrackedSteps[step].SelectMany(static tracked => tracked.Outputs).Select(static output => output.Value)];

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || !seen.Add(value))
        {
            return;
        }

        Assert.DoesNotContain(s_forbidden, type => type.IsInstanceOfType(value));
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, path + "[]", seen);
            }

            return;
        }

        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
        {
            Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }
}
