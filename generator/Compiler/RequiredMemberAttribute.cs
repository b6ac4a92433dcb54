namespace System.Runtime.CompilerServices;

/// <summary>
/// The attribute with which the compiler marks <c>required</c> members and their types; netstandard2.0 does not define it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute;
