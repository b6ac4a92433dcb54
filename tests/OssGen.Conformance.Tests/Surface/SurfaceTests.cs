using OssGen.TestSupport.Folders;
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

    public static TheoryData<string> Groups => [.. OperationGroups.All];

    [Fact]
    public void The_index_of_operations_is_up_to_date() => GoldenText.Compare("docs/operations.md", OperationsIndex.Write());

    [Fact]
    public void Every_group_is_in_one_area() => Assert.Equal(
        OperationGroups.All, OperationArea.All.SelectMany(static area => area.Groups).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Groups))]
    public void The_page_of_a_group_is_up_to_date(string group) =>
        GoldenText.Compare($"docs/operations/{group}.md", OperationsPage.Write(group));

    [Fact]
    public void There_is_no_page_without_a_group() => Assert.Empty(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "operations"), "*.md")
            .Select(static path => Path.GetFileNameWithoutExtension(path)!)
            .Except(OperationGroups.All));

    [Fact]
    public void The_summary_of_an_operation_starts_with_what_it_does() => Assert.DoesNotContain(
        SpecPaths.Load().Operations.Select(static operation => DocumentationFile.Remarks($"T:OssGen.{operation}Request").Split(' ')[0]),
        static word => !word.EndsWith('s') || !char.IsUpper(word[0]));

    [Fact]
    public void Every_generated_member_is_documented() =>
        Assert.Empty(GeneratedTypes.All
            .SelectMany(type => GeneratedTypes.Members(type).Where(member => !(type.IsValueType && !member.GetMethod!.IsStatic)))
            .Where(member => DocumentationFile.Summary($"P:{member.DeclaringType!.FullName}.{member.Name}").Length == 0)
            .Select(member => $"{member.DeclaringType!.Name}.{member.Name}"));
}
