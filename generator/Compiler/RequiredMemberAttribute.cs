namespace System.Runtime.CompilerServices;

/// <summary>
/// The attribute that the compiler applies to <c>required</c> members and their types. It is declared here because netstandard2.0 doesn't
/// contain it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute;
