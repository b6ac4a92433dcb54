using OssGen.Conformance.Tests.Surface;

namespace OssGen.Conformance.Tests.Catalog;

/// <summary>The names of the members that were generated are those that people expect for their wire names.</summary>
public sealed class MemberNamesTests
{
    private static readonly ExpectedMembers Expected = ExpectedMembers.Load();

    [Fact]
    public void Generated_members_have_the_names_of_the_list()
    {
        var generated = GeneratedTypes.All
            .Where(type => type is { IsClass: true, IsAbstract: false })
            .SelectMany(type => Names(type).Select(name => $"{type.Name}.{name}"))
            .ToHashSet();
        var expected = Expected.All.ToHashSet();

        Assert.True(
            generated.SetEquals(expected),
            "The spec's wire names and tests/OssGen.Conformance.Tests/Catalog/member-names.txt give other members than the generator.\n"
            + $"Only expected: {string.Join(", ", expected.Except(generated).Order(StringComparer.Ordinal))}\n"
            + $"Only generated: {string.Join(", ", generated.Except(expected).Order(StringComparer.Ordinal))}");
    }

    [Fact]
    public void Every_line_of_the_list_is_a_name_of_the_spec() => Assert.Empty(MemberNames.Lines.Except(Expected.Listable));

    private static IEnumerable<string> Names(Type type)
    {
        var own = GeneratedTypes.Members(type).Select(member => member.Name);
        return type.IsSubclassOf(typeof(OssStreamResult)) ? own.Append(nameof(OssStreamResult.Content)) : own;
    }
}
