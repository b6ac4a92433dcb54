using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>An example of a call that is emitted in the documentation: its name, and the members that the call sets, in order.</summary>
internal sealed record ExampleModel(string Name, EquatableArray<ExampleMember> Call);
