using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>The services to which the operations of a namespace belong, in ordinal order of their names.</summary>
internal sealed record ServiceTable(SpecRole Role, string Namespace, string HintPrefix, EquatableArray<HostServiceModel> Services);
