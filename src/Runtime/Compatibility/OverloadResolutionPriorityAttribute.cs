#if !NET9_0_OR_GREATER
namespace System.Runtime.CompilerServices;

/// <summary>Says to compilers of C# 13 and later which overload goes first. They find it by its name, wherever it is.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, Inherited = false)]
sealed class OverloadResolutionPriorityAttribute(int priority) : Attribute
{
    public int Priority { get; } = priority;
}
#endif
