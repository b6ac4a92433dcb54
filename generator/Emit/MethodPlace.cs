namespace OssGen.Generator.Emit;

/// <summary>Where the methods of an operation are: in OssClient, or in a class of extension methods.</summary>
/// <param name="IsExtension">Whether they are extension methods.</param>
/// <param name="Modifiers">The modifiers of a method.</param>
/// <param name="Parameter">The parameter that an extension method begins with, followed by a comma; otherwise "".</param>
/// <param name="Client">The expression for the client.</param>
/// <param name="Call">What a call of another method of the client begins with.</param>
/// <param name="HasPriorities">Whether methods are marked with their priority.</param>
internal sealed record MethodPlace(
    bool IsExtension, string Modifiers, string Parameter, string Client, string Call, bool HasPriorities)
{
    public static MethodPlace Of(OperationUnit unit, TypeNames names) => unit.Role == Model.SpecRole.Extension
        ? new(true, "public static", $"this {names.Core("OssClient")} client, ", "client", "client.", unit.HasPriorities)
        : new(false, "public", "", "this", "", unit.HasPriorities);
}
