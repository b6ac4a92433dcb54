using OssGen.TestSupport.GoldenFiles;

namespace OssGen.Conformance.Tests.Surface;

/// <summary>The generated part of the public surface, kept where a change of it is seen in review.</summary>
public sealed class SurfaceTests
{
    [Fact]
    public void Generated_members_are_those_of_the_list()
    {
        var lines = GeneratedTypes.All.SelectMany(type => GeneratedTypes.Members(type).Select(member =>
            $"{type.Name}.{member.Name} : {GeneratedTypes.TypeOf(member)}{(GeneratedTypes.IsRequired(member) ? " required" : "")}"))
                .Concat(GeneratedTypes.Methods);

        GoldenText.Compare("tests/OssGen.Conformance.Tests/Surface/GeneratedMembers.verified.txt", string.Join('\n', lines) + "\n");
    }

    [Fact]
    public void The_page_of_operations_is_up_to_date() =>
        GoldenText.Compare("docs/operations.md", OperationsPage.Write());

    [Fact]
    public void Every_generated_member_is_documented() =>
        Assert.Empty(GeneratedTypes.All
            .SelectMany(type => GeneratedTypes.Members(type).Where(member => !(type.IsValueType && !member.GetMethod!.IsStatic)))
            .Where(member => DocumentationFile.Summary($"P:{member.DeclaringType!.FullName}.{member.Name}").Length == 0)
            .Select(member => $"{member.DeclaringType!.Name}.{member.Name}"));
}
