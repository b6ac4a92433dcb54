using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking;

/// <summary>Takes the calls of an operation's examples over for the documentation.</summary>
internal static class ExampleLinker
{
    public static EquatableArray<ExampleModel> Link(SpecElement operation) =>
        new([.. operation.Children
            .Where(static child => child.Name == "example")
            .Select(static example => new ExampleModel(example.Required("name"), example.Child("call") is { } call ? Members(call) : EquatableArray<ExampleMember>.Empty))]);

    public static EquatableArray<ExampleMember> Members(SpecElement parent) =>
        new([.. parent.Children.Select(static child => new ExampleMember(child.Name, child["key"], child.Children.Count == 0 ? child.Text : null, Members(child)))]);
}
