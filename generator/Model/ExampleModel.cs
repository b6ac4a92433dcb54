using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>An example as the documentation shows it: the members of the call, in order.</summary>
internal sealed record ExampleModel(string Name, EquatableArray<ExampleMember> Call);
